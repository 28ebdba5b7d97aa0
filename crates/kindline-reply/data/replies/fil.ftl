# Kindline's replies in Filipino (kayo, opo: polite).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] Kung ito ay emergency, tumawag na po sa lokal na emergency number.
       *[some] Kung ito ay emergency, tumawag na po sa { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Kung kayo ay nasa krisis, { $support }{ $always ->
            [yes] {" "}anumang oras
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Emergency? Tumawag sa lokal na emergency number.
           *[some] Emergency? Tumawag sa { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Nasa krisis? Puwedeng { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Kung kailangan ninyo ng tulong ngayon, tumawag sa lokal na emergency number.
           *[some] Kung kailangan ninyo ng tulong ngayon, tumawag sa { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Puwede rin po kayong { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Kung kayo o ang iba ay nasa panganib, tumawag na po sa lokal na emergency number.
       *[some] Kung kayo o ang iba ay nasa panganib, tumawag na po sa { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Para may makausap na handang makinig, { $support }{ $always ->
            [yes] {" "}anumang oras
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Nasa panganib? Tumawag na po sa lokal na emergency number.
           *[some] Nasa panganib? Tumawag na po sa { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Para may makausap, { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Kung kailangan ninyo ng tulong ngayon, tumawag sa lokal na emergency number.
           *[some] Kung kailangan ninyo ng tulong ngayon, tumawag sa { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Puwede rin po kayong { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , anumang oras
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] tumawag sa { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] mag-text
           *[some] i-text ang { $keyword }
        } sa { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] tumawag o mag-text sa { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] tumawag sa { $voice ->
            [none] {""}
           *[some] { $voice }
        } o { $keyword ->
            [none] mag-text
           *[some] i-text ang { $keyword }
        } sa { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] sa loob ng { $count } oras
       *[other] sa loob ng { $count } na oras
    }

response-days =
    { $count ->
        [one] sa loob ng { $count } araw ng trabaho
       *[other] sa loob ng { $count } na araw ng trabaho
    }

secure-channel = ang aming secure portal

part-hours =
    { $hours ->
        [none] {""}
       *[some] Ang oras ng trabaho ko ay { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Oras: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Ang oras ng opisina namin ay { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Oras: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] Babalik po ako { $next-open }.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] Balik ko: { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] Sumasagot po ako { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] Habang wala ako, puwede ninyong kontakin si { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] Habang wala ako: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] holiday
       *[some] { $occasion }
    }

part-subject = Ang inyong mensahe

part-thanks = Salamat po sa inyong mensahe.

part-later = { part-thanks } Sasagot po ako pagbalik ko.

part-again = Nasabi ko na po ito.

part-received = Natanggap ko na ang inyong mensahe

part-closed-now = Sarado po kami sa ngayon.

part-nobody-reads = Walang nagbabasa ng mensahe hanggang sa magbukas kaming muli.

part-away = Wala po ako sa trabaho sa ngayon.

part-no-connect = Hindi po ako kumokonekta sa social media sa mga taong kilala ko dahil sa trabaho.

part-interest = Salamat po sa inyong interes.

part-request-subject = Tungkol sa hiling ninyong kumonekta

part-ask-office = Para sa mga tanong, kontakin po ang aming opisina.

part-office-helps = Handa pong tumulong ang aming opisina.

part-answer-yes-no = Sumagot po ng oo o hindi. Puwede kayong magbago ng isip kahit kailan.

part-ask-how = Kontakin po ang aming opisina para sabihin kung paano kami puwedeng sumulat sa inyo.

part-answer-in-hours = Sumasagot po ako ng mensahe sa oras ng trabaho, at hindi dito.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } Sumasagot ako sa oras ng trabaho, para maibigay sa bawat mensahe ang
               kailangan nitong pansin.
        [firmer] { part-thanks } { part-again } Sumasagot lang ako sa oras ng trabaho. Ang mga
                 mensaheng dumarating pagkatapos ay naghihintay hanggang doon.
        [discreet] { part-later }
       *[gentle] Salamat po sa pakikipag-ugnayan. Paalala lang na sa karaniwang oras ng trabaho ako
                 nakakausap, at sasagot ako sa lalong madaling panahon.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } Sumasagot po ako ng mensahe sa oras ng trabaho.
            [firmer] { part-thanks } Sumasagot lang po ako sa oras ng trabaho.
            [discreet] { part-later }
           *[gentle] Salamat po sa pakikipag-ugnayan. Sa oras ng trabaho ako nakakausap, at sasagot
                     ako sa lalong madaling panahon.
        }

        { part-hours } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-received }
        }

holiday =
    { $tone ->
        [firm] { part-thanks } Sarado kami ngayong araw ({ part-occasion }), at naghihintay ang mga
               mensahe hanggang sa pagbalik namin.
        [firmer] { part-thanks } Sarado po kami ngayong araw ({ part-occasion }).
                 { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] Salamat po sa pakikipag-ugnayan. Sarado po kami ngayong araw ({ part-occasion }).
                 Sasagot po ako kapag bukas na kaming muli.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] Sarado po kami ngayong araw ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sarado kami ngayong araw
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } Naghihintay ang mga mensahe hanggang sa pagbalik
               namin.
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] Salamat po sa pakikipag-ugnayan. { part-closed-now } Sasagot po ako kapag bukas na
                 kaming muli.
    }

    { $closed ->
        [none] {""}
       *[some] Sarado: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] Sarado: { $closed }.
        } { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        { part-thanks } { part-closed-now }

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sarado kami sa ngayon
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } Hindi ako nagbabasa ng mensahe hanggang sa pagbalik ko.
        [firmer] { part-thanks } { part-away } Hindi ako nagbabasa o sumasagot ng mensahe hanggang
                 sa pagbalik ko.
        [discreet] { part-later }
       *[gentle] Salamat po sa pakikipag-ugnayan. { part-away } Sasagot po ako pagbalik ko.
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { part-away } { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        { part-thanks } { part-away }

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Wala ako sa trabaho sa ngayon
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } Dumating na ito, at sasagutin ko ayon sa pagkakasunod.
        [firmer] { part-thanks } Dumating na ito. Hindi na kailangang ipadala ulit.
        [discreet] Salamat po. Natanggap ko ang inyong mensahe.
       *[gentle] Salamat po sa pakikipag-ugnayan. Dumating na ang inyong mensahe, at sasagot ako sa
                 lalong madaling panahon.
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] Pasensya na po at huli ang sagot ko. Nasa akin ang inyong mensahe at ito na ang
               susunod kong sasagutin.
        [firmer] Pasensya na po at huli ang sagot ko. Nasa akin ang inyong mensahe at ito na ang
                 susunod kong sasagutin.
        [discreet] Pasensya na po at huli ang sagot ko. Nasa akin ang inyong mensahe.
       *[gentle] Pasensya na po at napaghintay ko kayo. Nasa akin ang inyong mensahe, at sasagot ako
                 sa lalong madaling panahon.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Pasensya na po sa pagkaantala
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } Naipasa na po ito.
       *[gentle] Salamat po sa pagsasabi. Mahalaga ang isinulat ninyo, at ipinapasa ko ito sa aming
                 team. Huwag na pong hintayin ang sagot ko kung kailangan ninyo ng tulong.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } Naipasa na po ito.
           *[gentle] Salamat po sa pagsasabi. Ipinapasa ko ito sa aming team. Huwag na pong hintayin
                     ang sagot ko.
        }

        { $crisis }
    .public =
        Salamat po sa pagsulat. Huwag na pong maghintay ng sagot dito.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Pakibasa po ito ngayon
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Hiwalay po ang trabaho ko at ang social media ko, kaya hindi ako kumokonekta roon sa
               mga kliyente. { part-ask-office }
        [firmer] { part-again } Hindi po ako kumokonekta sa mga kliyente sa social media. Huwag na
                 po sanang magpadala ng panibagong hiling. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] Para mapanatili ang propesyonal na hangganan, hindi po ako kumokonekta sa mga
                 kliyente sa social media. Kung may tanong o alalahanin kayo, kontakin po ako sa
                 oras ng opisina.
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

follow-decline =
    { $tone ->
        [firm] Hindi po ako nag-fo-follow back o sumasagot sa mga kliyente sa social media.
               { part-ask-office }
        [firmer] { part-again } Hindi po ako nag-fo-follow back o sumasagot sa mga kliyente sa
                 social media. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } Para maprotektahan ang inyong privacy, hindi ako nag-fo-follow
                 back sa mga kliyente. { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Tungkol sa pag-follow sa isa't isa
        }

tag-reply =
    { $tone ->
        [firm] Inalis ko po ang tag. Huwag po sana akong i-tag. Nakikita ng iba sa mga post na
               magkakilala tayo.
        [firmer] Inalis ko po ulit ang tag. Itigil na po sana ang pag-tag sa akin. Nakikita ng iba
                 sa mga post na magkakilala tayo.
        [discreet] Inalis ko po ang tag. Huwag po sana akong i-tag sa mga post.
       *[gentle] Salamat po at naalala ninyo ako. Para maprotektahan ang inyong privacy, inalis ko
                 ang tag. Pag-usapan po natin ito sa susunod nating pag-uusap.
    }
    .public = Salamat po. Inaalis ko ang mga tag sa account na ito at hindi ako sumasagot dito.
    .subject = Tungkol sa tag

comment-reply =
    { $tone ->
        [firm] Salamat po sa inyong komento. Hindi po ako sumasagot ng mga tanong dito. Tumawag po
               sa aming opisina.
        [firmer] Salamat po sa inyong komento. Hindi po ako sumasagot ng mga tanong dito.
                 { part-ask-office }
        [discreet] Salamat po sa inyong komento. Hindi po ako sumasagot ng mga tanong dito.
       *[gentle] Salamat po sa inyong komento. Para maprotektahan ang privacy ng lahat, hindi ako
                 sumasagot ng mga tanong dito. { part-office-helps }
    }
    .public =
        Salamat po sa inyong komento. Para maprotektahan ang privacy ng lahat, hindi kami sumasagot
        ng mga tanong dito. { part-office-helps }
    .subject = Tungkol sa inyong komento

friend-decline-former =
    { $tone ->
        [firm] Hindi po ako kumokonekta sa social media sa mga taong nakatrabaho ko. Hindi ito
               nagbabago kahit tapos na ang trabaho natin.
        [firmer] { part-again } Hindi po ako kumokonekta sa social media sa mga taong nakatrabaho
                 ko. Huwag na po sanang magpadala ng panibagong hiling.
        [discreet] { part-no-connect }
       *[gentle] Salamat po at naalala ninyo ako. Hindi ako kumokonekta sa social media sa mga taong
                 nakatrabaho ko, kahit tapos na ang trabaho natin. Sa ganitong paraan, ligtas ang
                 mga ibinahagi ninyo.
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

peer-decline =
    { $tone ->
        [firm] Habang magkasama tayo sa supervision o training, hiwalay ang mga personal kong
               account. Gamitin po ang account ko sa trabaho.
        [firmer] { part-again } Habang magkasama tayo sa supervision o training, hiwalay ang mga
                 personal kong account.
        [discreet] Hiwalay po sa trabaho ang mga personal kong account.
       *[gentle] Salamat po sa hiling. Habang magkasama tayo sa supervision o training, hiwalay ang
                 mga personal kong account. Ikatutuwa kong manatiling konektado sa account ko sa
                 trabaho.
    }
    .public = { part-interest } Hiwalay po sa trabaho ang mga personal kong account.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] Hindi po ako nagbabasa o sumasagot ng direct message dito. Gamitin po sana:
               { $secure-channel }, o tumawag sa opisina.
        [firmer] { part-again } Hindi po ako sumasagot ng direct message dito. Gamitin po sana:
                 { $secure-channel }, o tumawag sa opisina.
        [discreet] Hindi po ako sumasagot ng mensahe dito. Gamitin po sana: { $secure-channel }.
       *[gentle] { part-thanks } Hindi po ito pribadong lugar para mag-usap, kaya hindi ako
                 sumasagot dito. Gamitin po sana: { $secure-channel }, o tumawag sa opisina.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        Hindi po ako sumasagot ng direct message sa social media. Gamitin po sana:
        { $secure-channel }.

        { $emergency }
    .public =
        Hindi po ito pribadong lugar para mag-usap, kaya hindi ako sumasagot dito.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Tungkol sa mensahe ninyo sa social media
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] Ito po ay para sa pribadong lugar. Gamitin po sana: { $secure-channel }, o tumawag sa
               opisina.
        [firmer] { part-again } Isulat lang po ang mga pribadong bagay dito: { $secure-channel }.
                 Hindi ko sinasagot ang mga iyon dito.
        [discreet] Para dito, gamitin po sana: { $secure-channel }.
       *[gentle] Salamat po sa tiwala. Pribado ang isinulat ninyo, at puwedeng mabasa ng iba ang
                 ganitong mensahe. Gamitin po sana: { $secure-channel }, o tumawag sa opisina.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Para dito, gamitin po sana: { $secure-channel }.
           *[gentle] Salamat po sa tiwala. Puwedeng mabasa ng iba ang mga text. Gamitin po sana:
                     { $secure-channel }, o tumawag sa opisina.
        }

        { $emergency }
    .public =
        Huwag po sanang magsulat dito ng mga pribadong bagay. Nababasa ito ng iba.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Mas ligtas na paraan ng pagsulat sa akin
        }

risk-notice =
    { $tone ->
        [discreet] Puwedeng mabasa ng iba ang ganitong mensahe. Puwede ninyong gamitin:
                   { $secure-channel }.
       *[gentle] Bago tayo magpatuloy, hindi po lubos na pribado ang e-mail at text. Puwede itong
                 mabasa sa teleponong ginagamit ng iba, ng provider, o ng makakita ng device. Puwede
                 ninyong gamitin: { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Kung mas gusto pa rin ninyong sumulat sa ganitong paraan, sabihin po sa akin, at
                 itatala ko ito. Puwede kayong magbago ng isip kahit kailan.
    }
    .sms =
        Puwedeng mabasa ng iba ang mga text. Puwede ninyong gamitin: { $secure-channel }. Kung mas
        gusto pa rin ninyo ang text, sabihin po sa akin. Puwede kayong magbago ng isip kahit kailan.
    .public = Nababasa po ng lahat ang isinusulat dito.
    .subject = Gaano kapribado ang ating mga mensahe

consent-request =
    { $tone ->
        [discreet] Puwede po ba akong sumulat sa inyo sa ganitong paraan?
       *[gentle] Puwede po ba akong sumulat sa inyo sa ganitong paraan? Puwedeng mabasa ng iba ang
                 mga mensaheng ito, kaya iiklian ko at walang pribadong bagay.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Kung hindi ang sagot ninyo, walang magbabago sa tulong na natatanggap ninyo.
    }
    .sms =
        Puwede po ba akong mag-text sa inyo? Puwedeng mabasa ng iba ang mga text, kaya walang
        pribadong bagay. { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = Puwede po ba akong sumulat sa inyo sa ganitong paraan?

consent-renewal =
    { $tone ->
        [discreet] Puwede pa rin po ba akong sumulat sa inyo sa ganitong paraan?
       *[gentle] Nasabi po ninyo dati na puwede akong sumulat sa ganitong paraan. Ayos pa rin po ba
                 ito sa inyo?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Kung hindi ang sagot ninyo, walang magbabago sa tulong na natatanggap ninyo.
    }
    .sms =
        Nasabi po ninyo na puwede akong mag-text. Ayos pa rin po ba ito sa inyo?
        { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = Puwede pa rin po ba akong sumulat sa inyo sa ganitong paraan?

hours-changed =
    { $tone ->
        [discreet] Nagbago po ang oras ng trabaho ko.
       *[gentle] Ipinapaalam ko po na nagbago ang oras ng trabaho ko.
    }

    { $hours ->
        [none] Itanong po sa aming opisina ang bagong oras.
       *[some] Mula ngayon: { $hours }.
    }
    .sms =
        Nagbago po ang oras ng trabaho ko. { $hours ->
            [none] Itanong po sa aming opisina ang bagong oras.
           *[some] Mula ngayon: { $hours }.
        }
    .subject = Nagbago ang oras ng trabaho ko

boundary-reminder =
    { $tone ->
        [firm] Paalala po kung paano tayo nag-uusap. Sumasagot ako sa oras ng trabaho, at hindi sa
               hatinggabi o sa social media.
        [firmer] Napag-usapan na po natin ito. Sumasagot lang po ako sa oras ng trabaho. Sa mga oras
                 na iyon po sana kayo sumulat.
        [discreet] Sumasagot po ako ng mensahe sa oras ng trabaho.
       *[gentle] Natutuwa po ako na sumusulat kayo. Para makatulong ako nang mabuti kapag nagkita
                 tayo, sumasagot ako ng mensahe sa oras ng trabaho. Salamat po sa pag-unawa.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Paano tayo nag-uusap

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] Napunta po sa inyo nang hindi sinasadya ang huling mensahe. Pakibura po.
       *[gentle] Pasensya na po: napunta sa inyo nang hindi sinasadya ang huling mensahe. Pakibura
                 po at huwag ibahagi. Salamat po sa tulong.
    }
    .subject = Mensaheng naipadala nang hindi sinasadya

opt-out-confirmation =
    Hindi na po kayo makakatanggap ng mensahe mula sa amin dito. Para makatanggap ulit, ipadala ang
    START.
    .email =
        Hindi na po kayo makakatanggap ng mensahe mula sa amin dito. Para makatanggap ulit, kontakin
        po ang aming opisina.
    .public = Hindi na po kayo makakatanggap ng mensahe mula sa amin dito.
    .subject = Hindi na kayo makakatanggap ng mensahe mula sa amin

help-answer =
    { $tone ->
        [discreet] Para hindi na makatanggap, ipadala ang STOP.
       *[gentle] { $agency ->
            [none] Mga mensahe po ito mula sa aming opisina.
           *[some] Mga mensahe po ito mula sa { $agency }.
        } Para hindi na makatanggap, ipadala ang STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Para hindi na makatanggap, ipadala ang STOP.
           *[gentle] { $agency ->
                [none] Mga mensahe po ito mula sa aming opisina.
               *[some] Mga mensahe po ito mula sa { $agency }.
            } Para hindi na makatanggap, ipadala ang STOP.
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = Tulong tungkol sa aming mga mensahe

exception-note =
    { $tone ->
        [firm] Ngayon lang po ako sumasagot sa labas ng oras ng trabaho. Mula ngayon, sa oras ng
               trabaho na ulit ako sasagot.
        [firmer] { $exceptions ->
            [one] Ito po ang ika-{ $exceptions } na eksepsiyon.
           *[other] Ito po ang ika-{ $exceptions } na eksepsiyon.
        } Sumasagot lang po ako sa oras ng trabaho.
        [discreet] Ngayon lang po ako sumasagot sa labas ng oras ng trabaho.
       *[gentle] Ngayon lang po ako sumasagot sa labas ng oras ng trabaho dahil hindi ito
                 makapaghintay. Huwag po sanang asahan ito: sumasagot ako sa oras ng trabaho.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Eksepsiyon ngayon lang
        }
