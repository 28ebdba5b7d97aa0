# Kindline's replies in Haitian Creole (ou).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] Si se yon ijans, rele nimewo ijans lokal la kounye a.
       *[some] Si se yon ijans, rele { $emergency-number } kounye a.
    } { $support ->
        [none] {""}
       *[some] Si w nan yon moman kriz, { $support }{ $always ->
            [yes] {" "}nenpòt lè
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Ijans? Rele nimewo ijans lokal la.
           *[some] Ijans? Rele { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Kriz? Ou ka { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Si w bezwen èd touswit, rele nimewo ijans lokal la.
           *[some] Si w bezwen èd touswit, rele { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Ou ka tou { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Si ou menm oswa yon lòt moun an danje, tanpri rele nimewo ijans lokal la kounye a.
       *[some] Si ou menm oswa yon lòt moun an danje, tanpri rele { $emergency-number } kounye a.
    } { $support ->
        [none] {""}
       *[some] Pou w pale ak yon moun k ap koute w, { $support }{ $always ->
            [yes] {" "}nenpòt lè
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] An danje? Tanpri rele nimewo ijans lokal la kounye a.
           *[some] An danje? Tanpri rele { $emergency-number } kounye a.
        } { $support ->
            [none] {""}
           *[some] Pou w pale ak yon moun, { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Si w bezwen èd touswit, rele nimewo ijans lokal la.
           *[some] Si w bezwen èd touswit, rele { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Ou ka tou { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , nenpòt lè
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] rele { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] voye tèks nan
           *[some] voye { $keyword } nan
        } { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] rele oswa voye tèks nan { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] rele { $voice ->
            [none] {""}
           *[some] { $voice }
        } oswa { $keyword ->
            [none] voye tèks nan
           *[some] voye { $keyword } nan
        } { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] nan { $count } èdtan
       *[other] nan { $count } èdtan
    }

response-days =
    { $count ->
        [one] nan { $count } jou travay
       *[other] nan { $count } jou travay
    }

secure-channel = pòtay sekirize nou an

part-hours =
    { $hours ->
        [none] {""}
       *[some] Lè m ap travay: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Lè: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Lè biwo nou an louvri: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Lè: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] M ap tounen { $next-open }.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] M ap tounen { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] Mwen reponn { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] Pandan tan sa a, ou ka kontakte { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] Pandan tan sa a: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] yon jou konje
       *[some] { $occasion }
    }

part-subject = Mesaj ou a

part-thanks = Mèsi pou mesaj ou a.

part-later = { part-thanks } M ap reponn ou lè m tounen.

part-again = Jan m te di w deja a, m ap fè w sonje.

part-received = Mwen resevwa mesaj ou a

part-closed-now = Nou fèmen pou kounye a.

part-nobody-reads = Pèsonn p ap li mesaj jiskaske nou louvri ankò.

part-away = Mwen pa la pou kounye a.

part-no-connect = Mwen pa konekte sou rezo sosyal ak moun mwen konnen nan travay mwen.

part-interest = Mèsi pou enterè w.

part-request-subject = Konsènan demann ou a

part-ask-office = Si w gen kesyon, tanpri kontakte biwo nou an.

part-office-helps = Biwo nou an kontan ede w.

part-answer-yes-no = Tanpri reponn wi oswa non. Ou ka chanje lide nenpòt lè.

part-ask-how = Tanpri kontakte biwo nou an pou di nou kijan nou ka ekri w.

part-answer-in-hours = Mwen reponn mesaj pandan lè travay, pa isit la.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } Mwen reponn pandan lè travay, pou m ka bay chak mesaj atansyon li
               bezwen.
        [firmer] { part-thanks } { part-again } Mwen reponn sèlman pandan lè travay. Mesaj ki rive
                 apre ap tann lè sa a.
        [discreet] { part-later }
       *[gentle] Mèsi paske ou kontakte m. Sonje ke mwen disponib pandan lè travay nòmal, epi m ap
                 reponn ou pi vit mwen kapab.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } Mwen reponn mesaj pandan lè travay.
            [firmer] { part-thanks } Mwen reponn sèlman pandan lè travay.
            [discreet] { part-later }
           *[gentle] Mèsi paske ou kontakte m. Mwen disponib pandan lè travay, epi m ap reponn ou pi
                     vit mwen kapab.
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
        [firm] { part-thanks } Nou fèmen jodi a ({ part-occasion }), epi mesaj yo ap tann jiskaske
               nou tounen.
        [firmer] { part-thanks } Nou fèmen jodi a ({ part-occasion }). { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] Mèsi paske ou kontakte m. Nou fèmen jodi a ({ part-occasion }). M ap reponn ou lè
                 nou louvri ankò.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] Nou fèmen jodi a ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Nou fèmen jodi a
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } Mesaj yo ap tann jiskaske nou tounen.
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] Mèsi paske ou kontakte m. { part-closed-now } M ap reponn ou lè nou louvri ankò.
    }

    { $closed ->
        [none] {""}
       *[some] Fèmen: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] Fèmen: { $closed }.
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
           *[gentle] Nou fèmen pou kounye a
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } Mwen pa li mesaj jiskaske m tounen.
        [firmer] { part-thanks } { part-away } Mwen pa li ni reponn mesaj jiskaske m tounen.
        [discreet] { part-later }
       *[gentle] Mèsi paske ou kontakte m. { part-away } M ap reponn ou lè m tounen.
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
           *[gentle] Mwen pa la pou kounye a
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } Li rive, epi m ap reponn li lè tou pa l rive.
        [firmer] { part-thanks } Li rive. Ou pa bezwen voye l ankò.
        [discreet] Mèsi. Mwen resevwa mesaj ou a.
       *[gentle] Mèsi paske ou kontakte m. Mesaj ou a rive, epi m ap reponn ou byento.
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] Mwen regrèt repons mwen an reta. Mwen gen mesaj ou a, epi se li m ap reponn apre sa.
        [firmer] Mwen regrèt repons mwen an reta. Mwen gen mesaj ou a, epi se li m ap reponn apre
                 sa.
        [discreet] Mwen regrèt repons mwen an reta. Mwen gen mesaj ou a.
       *[gentle] Mwen regrèt ou oblije tann. Mwen gen mesaj ou a, epi m ap ekri w pi vit mwen kapab.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Mwen regrèt reta a
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } Yo pase l bay moun ki konsène yo.
       *[gentle] Mèsi paske ou di m sa. Sa ou ekri a enpòtan, epi m ap pase l bay ekip nou an.
                 Tanpri pa tann repons mwen si w bezwen èd.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } Yo pase l bay moun ki konsène yo.
           *[gentle] Mèsi paske ou di m sa. M ap pase l bay ekip nou an. Tanpri pa tann repons mwen.
        }

        { $crisis }
    .public =
        Mèsi paske ou ekri. Tanpri pa tann yon repons isit la.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Tanpri li sa kounye a
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Mwen separe travay mwen ak rezo sosyal mwen, kidonk mwen pa konekte ak kliyan ladan
               yo. { part-ask-office }
        [firmer] { part-again } Mwen pa konekte ak kliyan sou rezo sosyal. Tanpri pa voye lòt
                 demann. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] Pou m kenbe limit pwofesyonèl yo, mwen pa konekte ak kliyan sou rezo sosyal. Si w
                 gen kesyon oswa enkyetid, pa ezite kontakte m pandan lè biwo a louvri.
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
        [firm] Mwen pa suiv kliyan ni reponn yo sou rezo sosyal. { part-ask-office }
        [firmer] { part-again } Mwen pa suiv kliyan ni reponn yo sou rezo sosyal.
                 { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } Pou pwoteje vi prive w, mwen pa suiv kliyan sou rezo sosyal.
                 { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Konsènan suiv youn lòt
        }

tag-reply =
    { $tone ->
        [firm] Mwen retire tag la. Tanpri pa tag mwen. Piblikasyon yo montre lòt moun ke nou konn
               youn lòt.
        [firmer] Mwen retire tag la ankò. Tanpri sispann tag mwen. Piblikasyon yo montre lòt moun ke
                 nou konn youn lòt.
        [discreet] Mwen retire tag la. Tanpri pa tag mwen nan piblikasyon.
       *[gentle] Mèsi paske ou panse ak mwen. Pou pwoteje vi prive w, mwen retire tag la. M ap
                 kontan pale sou sa lè nou pale ankò.
    }
    .public = Mèsi. Mwen retire tag sou kont sa a epi mwen pa reponn isit la.
    .subject = Konsènan tag la

comment-reply =
    { $tone ->
        [firm] Mèsi pou kòmantè w la. Mwen pa reponn kesyon isit la. Tanpri rele biwo nou an.
        [firmer] Mèsi pou kòmantè w la. Mwen pa reponn kesyon isit la. { part-ask-office }
        [discreet] Mèsi pou kòmantè w la. Mwen pa reponn kesyon isit la.
       *[gentle] Mèsi pou kòmantè w la. Pou pwoteje vi prive tout moun, mwen pa reponn kesyon isit
                 la. { part-office-helps }
    }
    .public =
        Mèsi pou kòmantè w la. Pou pwoteje vi prive tout moun, nou pa reponn kesyon isit la.
        { part-office-helps }
    .subject = Konsènan kòmantè w la

friend-decline-former =
    { $tone ->
        [firm] Mwen pa konekte sou rezo sosyal ak moun mwen te travay ak yo. Sa pa chanje lè travay
               la fini.
        [firmer] { part-again } Mwen pa konekte sou rezo sosyal ak moun mwen te travay ak yo. Tanpri
                 pa voye lòt demann.
        [discreet] { part-no-connect }
       *[gentle] Se janti paske ou panse ak mwen. Mwen pa konekte sou rezo sosyal ak moun mwen te
                 travay ak yo, menm apre travay la fini. Konsa, sa ou te pataje ak mwen rete an
                 sekirite.
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
        [firm] Pandan n ap travay ansanm nan sipèvizyon oswa fòmasyon, mwen kenbe kont pèsonèl mwen
               apa. Tanpri itilize kont travay mwen an.
        [firmer] { part-again } Pandan n ap travay ansanm nan sipèvizyon oswa fòmasyon, mwen kenbe
                 kont pèsonèl mwen apa.
        [discreet] Mwen kenbe kont pèsonèl mwen apa de travay la.
       *[gentle] Mèsi pou demann nan. Pandan n ap travay ansanm nan sipèvizyon oswa fòmasyon, mwen
                 kenbe kont pèsonèl mwen apa. M ap kontan rete an kontak sou kont travay mwen an.
    }
    .public = { part-interest } Mwen kenbe kont pèsonèl mwen apa de travay la.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] Mwen pa li ni reponn mesaj prive isit la. Tanpri itilize { $secure-channel } oswa
               rele biwo a.
        [firmer] { part-again } Mwen pa reponn mesaj prive isit la. Tanpri itilize
                 { $secure-channel } oswa rele biwo a.
        [discreet] Mwen pa reponn mesaj isit la. Tanpri itilize { $secure-channel }.
       *[gentle] { part-thanks } Isit la se pa yon kote prive pou pale, kidonk mwen pa reponn isit
                 la. Tanpri itilize { $secure-channel } oswa rele biwo a.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        Mwen pa reponn mesaj prive sou rezo sosyal. Tanpri itilize { $secure-channel }.

        { $emergency }
    .public =
        Isit la se pa yon kote prive pou pale, kidonk mwen pa reponn isit la.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Konsènan mesaj ou sou rezo sosyal
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] Sa dwe rete nan yon kote prive. Tanpri itilize { $secure-channel } oswa rele biwo a.
        [firmer] { part-again } Pou bagay prive, tanpri itilize { $secure-channel } sèlman. Mwen pa
                 reponn yo isit la.
        [discreet] Pou sa, tanpri itilize { $secure-channel }.
       *[gentle] Mèsi pou konfyans ou. Sa ou ekri a prive, epi lòt moun ka li mesaj konsa. Tanpri
                 itilize { $secure-channel } oswa rele biwo a.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Pou sa, tanpri itilize { $secure-channel }.
           *[gentle] Mèsi pou konfyans ou. Lòt moun ka li mesaj tèks. Tanpri itilize
                     { $secure-channel } oswa rele biwo a.
        }

        { $emergency }
    .public =
        Tanpri pa ekri bagay prive isit la. Lòt moun ka li yo.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Yon fason ki pi an sekirite pou ekri m
        }

risk-notice =
    { $tone ->
        [discreet] Lòt moun ka li mesaj konsa. Ou ka itilize { $secure-channel } pito.
       *[gentle] Anvan nou kontinye, konnen ke imèl ak mesaj tèks pa totalman prive. Moun ka li yo
                 sou yon telefòn nou pataje, kay konpayi telefòn nan, oswa si yo jwenn aparèy la. Ou
                 ka itilize { $secure-channel } pito.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Si w toujou pito ekri konsa, tanpri di m, epi m ap note sa. Ou ka chanje lide
                 nenpòt lè.
    }
    .sms =
        Lòt moun ka li mesaj tèks. Ou ka itilize { $secure-channel } pito. Si w toujou pito tèks, di
        m sa. Ou ka chanje lide nenpòt lè.
    .public = Konnen ke tout moun ka li sa ki ekri isit la.
    .subject = Nan ki pwen mesaj nou yo prive

consent-request =
    { $tone ->
        [discreet] Èske m ka ekri w konsa?
       *[gentle] Èske m ka ekri w konsa? Lòt moun ka li mesaj sa yo, kidonk m ap fè yo kout epi m p
                 ap mete bagay prive.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Si w di non, sa p ap chanje anyen nan èd ou jwenn.
    }
    .sms =
        Èske m ka voye tèks ba ou? Lòt moun ka li tèks, kidonk m p ap mete bagay prive.
        { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = Èske m ka ekri w konsa?

consent-renewal =
    { $tone ->
        [discreet] Èske m ka kontinye ekri w konsa?
       *[gentle] Gen kèk tan, ou te di m ka ekri w konsa. Èske sa toujou bon pou ou?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Si w di non, sa p ap chanje anyen nan èd ou jwenn.
    }
    .sms =
        Ou te di m ka voye tèks ba ou. Èske sa toujou bon pou ou? { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = Èske m ka kontinye ekri w konsa?

hours-changed =
    { $tone ->
        [discreet] Lè travay mwen chanje.
       *[gentle] Mwen vle fè w konnen lè travay mwen chanje.
    }

    { $hours ->
        [none] Tanpri mande biwo nou an nouvo lè yo.
       *[some] Apati kounye a: { $hours }.
    }
    .sms =
        Lè travay mwen chanje. { $hours ->
            [none] Tanpri mande biwo nou an nouvo lè yo.
           *[some] Apati kounye a: { $hours }.
        }
    .subject = Lè travay mwen chanje

boundary-reminder =
    { $tone ->
        [firm] Mwen vle fè w sonje kijan nou kominike. Mwen reponn pandan lè travay, pa ta nan nuit
               ni sou rezo sosyal.
        [firmer] Nou te pale sou sa deja. Mwen reponn sèlman pandan lè travay. Tanpri ekri pandan lè
                 sa yo.
        [discreet] Mwen reponn mesaj pandan lè travay.
       *[gentle] Mwen kontan ou ekri m. Pou m ka la pou ou lè nou rankontre, mwen reponn mesaj
                 pandan lè travay. Mèsi pou pasyans ou.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Kijan nou kominike

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] Dènye mesaj la rive jwenn ou pa erè. Tanpri efase l.
       *[gentle] Eskize m: dènye mesaj la rive jwenn ou pa erè. Tanpri efase l epi pa pataje l. Mèsi
                 pou èd ou.
    }
    .subject = Yon mesaj ki voye pa erè

opt-out-confirmation =
    Ou p ap resevwa mesaj nan men nou konsa ankò. Pou w resevwa yo ankò, voye START.
    .email =
        Ou p ap resevwa mesaj nan men nou konsa ankò. Pou w resevwa yo ankò, tanpri kontakte biwo
        nou an.
    .public = Ou p ap resevwa mesaj nan men nou konsa ankò.
    .subject = Ou p ap resevwa mesaj nan men nou ankò

help-answer =
    { $tone ->
        [discreet] Pou w pa resevwa mesaj ankò, voye STOP.
       *[gentle] { $agency ->
            [none] Mesaj sa yo soti nan biwo nou an.
           *[some] Mesaj sa yo soti nan { $agency }.
        } Pou w pa resevwa mesaj ankò, voye STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Pou w pa resevwa mesaj ankò, voye STOP.
           *[gentle] { $agency ->
                [none] Mesaj sa yo soti nan biwo nou an.
               *[some] Mesaj sa yo soti nan { $agency }.
            } Pou w pa resevwa mesaj ankò, voye STOP.
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = Èd sou mesaj nou yo

exception-note =
    { $tone ->
        [firm] M ap reponn andeyò lè travay mwen fwa sa a sèlman. Apati kounye a, m ap reponn pandan
               lè travay ankò.
        [firmer] { $exceptions ->
            [one] Sa a se yon eksepsyon.
           *[other] Sa a se eksepsyon nimewo { $exceptions }.
        } Mwen reponn sèlman pandan lè travay.
        [discreet] M ap reponn andeyò lè travay mwen fwa sa a sèlman.
       *[gentle] M ap reponn andeyò lè travay mwen fwa sa a sèlman, paske sa pa t ka tann. Tanpri pa
                 konte sou sa: mwen reponn mesaj pandan lè travay.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Yon eksepsyon fwa sa a
        }
