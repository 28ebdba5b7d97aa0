# Kindline's replies in Polish (Państwo, without a gender for reader or worker).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] W nagłym przypadku proszę od razu dzwonić pod miejscowy numer alarmowy.
       *[some] W nagłym przypadku proszę od razu dzwonić pod numer { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] W kryzysie { $always ->
            [yes] o każdej porze{" "}
           *[no] {""}
        }można { $support }.
    }
    .sms =
        { $emergency-number ->
            [none] Nagły przypadek? Proszę dzwonić pod miejscowy numer alarmowy.
           *[some] Nagły przypadek? Proszę dzwonić: { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] W kryzysie można { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Jeśli pomoc jest potrzebna teraz, proszę dzwonić pod miejscowy numer alarmowy.
           *[some] Jeśli pomoc jest potrzebna teraz, proszę dzwonić pod numer { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Można też { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Jeśli Państwu lub komuś innemu grozi niebezpieczeństwo, proszę zaraz zadzwonić pod
               miejscowy numer alarmowy.
       *[some] Jeśli Państwu lub komuś innemu grozi niebezpieczeństwo, proszę zaraz zadzwonić pod
               numer { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Aby porozmawiać z kimś, kto wysłucha, { $always ->
            [yes] o każdej porze{" "}
           *[no] {""}
        }można { $support }.
    }
    .sms =
        { $emergency-number ->
            [none] Grozi niebezpieczeństwo? Proszę zaraz zadzwonić pod miejscowy numer alarmowy.
           *[some] Grozi niebezpieczeństwo? Proszę zaraz zadzwonić: { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Aby porozmawiać, można { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Jeśli pomoc jest potrzebna teraz, proszę dzwonić pod miejscowy numer alarmowy.
           *[some] Jeśli pomoc jest potrzebna teraz, proszę dzwonić pod numer { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Można też { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , o każdej porze
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] zadzwonić pod numer { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] napisać SMS
           *[some] wysłać { $keyword }
        } na numer { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] zadzwonić lub napisać SMS na numer { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] zadzwonić pod numer { $voice ->
            [none] {""}
           *[some] { $voice }
        } lub { $keyword ->
            [none] napisać SMS
           *[some] wysłać { $keyword }
        } na numer { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] w ciągu { $count } godziny
        [few] w ciągu { $count } godzin
        [many] w ciągu { $count } godzin
       *[other] w ciągu { $count } godziny
    }

response-days =
    { $count ->
        [one] w ciągu { $count } dnia roboczego
        [few] w ciągu { $count } dni roboczych
        [many] w ciągu { $count } dni roboczych
       *[other] w ciągu { $count } dnia roboczego
    }

secure-channel = nasz bezpieczny portal

part-hours =
    { $hours ->
        [none] {""}
       *[some] Moje godziny pracy: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Godziny: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Nasze godziny pracy: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Godziny: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] Wracam do pracy { $next-open }.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] Wracam { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] Odpowiadam { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] W tym czasie można się zwrócić tutaj: { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] W tym czasie: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] święto
       *[some] { $occasion }
    }

part-subject = Wiadomość od Państwa

part-thanks = Dziękuję za wiadomość.

part-later = { part-thanks } Odpowiem po powrocie.

part-again = Przypominam o tym jeszcze raz.

part-received = Wiadomość dotarła

part-closed-now = W tej chwili jest zamknięte.

part-nobody-reads = Do otwarcia nikt nie czyta wiadomości.

part-away = W tej chwili jestem poza pracą.

part-no-connect = Nie łączę się w mediach społecznościowych z osobami, które znam z pracy.

part-interest = Dziękuję za zainteresowanie.

part-request-subject = W sprawie zaproszenia

part-ask-office = Z pytaniami proszę się zwracać do naszego biura.

part-office-helps = Nasze biuro chętnie pomoże.

part-answer-yes-no = Proszę odpowiedzieć tak lub nie. Zdanie można zmienić w każdej chwili.

part-ask-how = Proszę powiedzieć w naszym biurze, jak możemy do Państwa pisać.

part-answer-in-hours = Odpowiadam na wiadomości w godzinach pracy, i nie tutaj.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } Odpowiadam w godzinach pracy, aby każdej wiadomości poświęcić należną
               uwagę.
        [firmer] { part-thanks } { part-again } Odpowiadam tylko w godzinach pracy. Późniejsze
                 wiadomości czekają do tego czasu.
        [discreet] { part-later }
       *[gentle] Dziękuję za kontakt. Przypominam, że można się ze mną kontaktować w zwykłych
                 godzinach pracy. Odpowiem, gdy tylko będzie to możliwe.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } Odpowiadam na wiadomości w godzinach pracy.
            [firmer] { part-thanks } Odpowiadam tylko w godzinach pracy.
            [discreet] { part-later }
           *[gentle] Dziękuję za kontakt. Jestem do dyspozycji w godzinach pracy. Odpowiem, gdy
                     tylko będzie to możliwe.
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
        [firm] { part-thanks } Dziś jest zamknięte ({ part-occasion }), a wiadomości czekają do
               naszego powrotu.
        [firmer] { part-thanks } Dziś jest zamknięte ({ part-occasion }). { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] Dziękuję za kontakt. Dziś jest zamknięte ({ part-occasion }). Odpowiem po otwarciu.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] Dziś jest zamknięte ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Dziś jest zamknięte
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } Wiadomości czekają do naszego powrotu.
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] Dziękuję za kontakt. { part-closed-now } Odpowiem po otwarciu.
    }

    { $closed ->
        [none] {""}
       *[some] Zamknięte: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] Zamknięte: { $closed }.
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
           *[gentle] W tej chwili jest zamknięte
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } Do powrotu nie czytam wiadomości.
        [firmer] { part-thanks } { part-away } Do powrotu nie czytam wiadomości i na nie nie
                 odpowiadam.
        [discreet] { part-later }
       *[gentle] Dziękuję za kontakt. { part-away } Odpowiem po powrocie.
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
           *[gentle] W tej chwili jestem poza pracą
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } Dotarła i odpowiem na nią w kolejności.
        [firmer] { part-thanks } Dotarła. Nie trzeba jej wysyłać ponownie.
        [discreet] Dziękuję. Wiadomość dotarła.
       *[gentle] Dziękuję za kontakt. Wiadomość dotarła i wkrótce odpowiem.
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] Przepraszam za późną odpowiedź. Mam Państwa wiadomość i odpowiem na nią jako
               następną.
        [firmer] Przepraszam za późną odpowiedź. Mam Państwa wiadomość i odpowiem na nią jako
                 następną.
        [discreet] Przepraszam za późną odpowiedź. Mam Państwa wiadomość.
       *[gentle] Przepraszam, że muszą Państwo czekać. Mam Państwa wiadomość i odezwę się, gdy tylko
                 będzie to możliwe.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Przepraszam za opóźnienie
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } Została przekazana.
       *[gentle] Dziękuję, że mi Państwo o tym piszą. To ważne i przekazuję to naszemu zespołowi.
                 Jeśli potrzebna jest pomoc, proszę nie czekać na moją odpowiedź.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } Została przekazana.
           *[gentle] Dziękuję, że mi Państwo o tym piszą. Przekazuję to zespołowi. Proszę nie czekać
                     na moją odpowiedź.
        }

        { $crisis }
    .public =
        Dziękuję za wpis. Proszę nie czekać tu na odpowiedź.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Proszę przeczytać teraz
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Oddzielam pracę od mediów społecznościowych, dlatego nie łączę się tam z klientami.
               { part-ask-office }
        [firmer] { part-again } Nie łączę się z klientami w mediach społecznościowych. Proszę nie
                 wysyłać kolejnego zaproszenia. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] Aby zachować granice zawodowe, nie łączę się z klientami w mediach
                 społecznościowych. W razie pytań lub obaw proszę o kontakt w godzinach pracy biura.
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
        [firm] Nie obserwuję klientów w mediach społecznościowych i nie odpowiadam im tam.
               { part-ask-office }
        [firmer] { part-again } Nie obserwuję klientów w mediach społecznościowych i nie odpowiadam
                 im tam. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } Aby chronić Państwa prywatność, nie obserwuję klientów wzajemnie.
                 { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] W sprawie wzajemnego obserwowania
        }

tag-reply =
    { $tone ->
        [firm] Oznaczenie zostało usunięte. Proszę mnie nie oznaczać. Z wpisów inni widzą, że się
               znamy.
        [firmer] Oznaczenie znów zostało usunięte. Proszę więcej mnie nie oznaczać. Z wpisów inni
                 widzą, że się znamy.
        [discreet] Oznaczenie zostało usunięte. Proszę nie oznaczać mnie we wpisach.
       *[gentle] Dziękuję za pamięć. Aby chronić Państwa prywatność, oznaczenie zostało usunięte.
                 Chętnie porozmawiam o tym przy następnej rozmowie.
    }
    .public = Dziękuję. Usuwam oznaczenia tego konta i tutaj nie odpowiadam.
    .subject = W sprawie oznaczenia

comment-reply =
    { $tone ->
        [firm] Dziękuję za komentarz. Nie odpowiadam tutaj na pytania. Proszę zadzwonić do naszego
               biura.
        [firmer] Dziękuję za komentarz. Nie odpowiadam tutaj na pytania. { part-ask-office }
        [discreet] Dziękuję za komentarz. Nie odpowiadam tutaj na pytania.
       *[gentle] Dziękuję za komentarz. Aby chronić prywatność wszystkich, nie odpowiadam tutaj na
                 pytania. { part-office-helps }
    }
    .public =
        Dziękuję za komentarz. Aby chronić prywatność wszystkich, nie odpowiadamy tutaj na pytania.
        { part-office-helps }
    .subject = W sprawie komentarza

friend-decline-former =
    { $tone ->
        [firm] Nie łączę się w mediach społecznościowych z osobami znanymi mi z pracy. Nie zmienia
               się to, gdy współpraca się kończy.
        [firmer] { part-again } Nie łączę się w mediach społecznościowych z osobami znanymi mi z
                 pracy. Proszę nie wysyłać kolejnego zaproszenia.
        [discreet] { part-no-connect }
       *[gentle] Miło, że Państwo o mnie pamiętają. Nie łączę się w mediach społecznościowych z
                 osobami znanymi mi z pracy, także po zakończeniu współpracy. Dzięki temu to, co mi
                 Państwo powierzyli, pozostaje bezpieczne.
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
        [firm] Dopóki trwa superwizja lub szkolenie, moje konta prywatne są oddzielone. Proszę
               korzystać z mojego konta służbowego.
        [firmer] { part-again } Dopóki trwa superwizja lub szkolenie, moje konta prywatne są
                 oddzielone.
        [discreet] Moje konta prywatne są oddzielone od pracy.
       *[gentle] Dziękuję za zaproszenie. Dopóki trwa superwizja lub szkolenie, moje konta prywatne
                 są oddzielone. Chętnie pozostanę w kontakcie przez konto służbowe.
    }
    .public = { part-interest } Moje konta prywatne są oddzielone od pracy.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] Nie czytam tutaj wiadomości prywatnych i na nie nie odpowiadam. Proszę pisać tutaj:
               { $secure-channel }, lub zadzwonić do biura.
        [firmer] { part-again } Nie odpowiadam tutaj na wiadomości prywatne. Proszę pisać tutaj:
                 { $secure-channel }, lub zadzwonić do biura.
        [discreet] Nie odpowiadam tutaj na wiadomości. Proszę pisać tutaj: { $secure-channel }.
       *[gentle] { part-thanks } To nie jest poufne miejsce do rozmowy, dlatego nie odpowiadam
                 tutaj. Proszę pisać tutaj: { $secure-channel }, lub zadzwonić do biura.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        Nie odpowiadam na wiadomości prywatne w mediach społecznościowych. Proszę pisać tutaj:
        { $secure-channel }.

        { $emergency }
    .public =
        To nie jest poufne miejsce do rozmowy, dlatego nie odpowiadam tutaj.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] W sprawie wiadomości w mediach społecznościowych
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] O tym lepiej pisać w poufnym miejscu. Proszę pisać tutaj: { $secure-channel }, lub
               zadzwonić do biura.
        [firmer] { part-again } O sprawach prywatnych proszę pisać tylko tutaj: { $secure-channel }.
                 W tym miejscu na nie nie odpowiadam.
        [discreet] W tej sprawie proszę pisać tutaj: { $secure-channel }.
       *[gentle] Dziękuję za zaufanie. To sprawa prywatna, a takie wiadomości mogą przeczytać inni.
                 Proszę pisać tutaj: { $secure-channel }, lub zadzwonić do biura.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] W tej sprawie proszę pisać tutaj: { $secure-channel }.
           *[gentle] Dziękuję za zaufanie. SMS-y mogą przeczytać inni. Proszę pisać tutaj:
                     { $secure-channel }, lub zadzwonić do biura.
        }

        { $emergency }
    .public =
        Proszę nie pisać tutaj o sprawach prywatnych. Inni mogą to przeczytać.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Bezpieczniejszy sposób pisania do mnie
        }

risk-notice =
    { $tone ->
        [discreet] Takie wiadomości mogą przeczytać inni. Można też pisać tutaj:
                   { $secure-channel }.
       *[gentle] Zanim będziemy pisać dalej: e-maile i SMS-y nie są w pełni poufne. Można je
                 przeczytać na wspólnym telefonie, u operatora albo na znalezionym urządzeniu. Można
                 też pisać tutaj: { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Jeśli mimo to wolą Państwo pisać w ten sposób, proszę mi powiedzieć, a odnotuję to.
                 Zdanie można zmienić w każdej chwili.
    }
    .sms =
        SMS-y mogą przeczytać inni. Można też pisać tutaj: { $secure-channel }. Jeśli mimo to wolą
        Państwo SMS-y, proszę mi powiedzieć. Zdanie można zmienić w każdej chwili.
    .public = Proszę pamiętać, że wszyscy mogą przeczytać to, co tu napisane.
    .subject = Na ile poufne są nasze wiadomości

consent-request =
    { $tone ->
        [discreet] Czy mogę pisać do Państwa w ten sposób?
       *[gentle] Czy mogę pisać do Państwa w ten sposób? Takie wiadomości mogą przeczytać inni, więc
                 będą krótkie i bez spraw prywatnych.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Odpowiedź „nie” niczego nie zmienia w pomocy, którą Państwo otrzymują.
    }
    .sms =
        Czy mogę pisać do Państwa SMS-y? Mogą je przeczytać inni, więc nie będzie w nich spraw
        prywatnych. { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = Czy mogę pisać do Państwa w ten sposób?

consent-renewal =
    { $tone ->
        [discreet] Czy nadal mogę pisać do Państwa w ten sposób?
       *[gentle] Jakiś czas temu zgodzili się Państwo na wiadomości w ten sposób. Czy to nadal
                 aktualne?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Odpowiedź „nie” niczego nie zmienia w pomocy, którą Państwo otrzymują.
    }
    .sms =
        Zgodzili się Państwo na SMS-y ode mnie. Czy to nadal aktualne? { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = Czy nadal mogę pisać do Państwa w ten sposób?

hours-changed =
    { $tone ->
        [discreet] Moje godziny pracy się zmieniły.
       *[gentle] Informuję, że moje godziny pracy się zmieniły.
    }

    { $hours ->
        [none] O nowe godziny proszę pytać w naszym biurze.
       *[some] Od teraz: { $hours }.
    }
    .sms =
        Moje godziny pracy się zmieniły. { $hours ->
            [none] O nowe godziny proszę pytać w naszym biurze.
           *[some] Od teraz: { $hours }.
        }
    .subject = Moje godziny pracy się zmieniły

boundary-reminder =
    { $tone ->
        [firm] Przypominam, jak się kontaktujemy. Odpowiadam w godzinach pracy, a nie późnym
               wieczorem ani w mediach społecznościowych.
        [firmer] Była już o tym mowa. Odpowiadam tylko w godzinach pracy. Proszę pisać w tych
                 godzinach.
        [discreet] Odpowiadam na wiadomości w godzinach pracy.
       *[gentle] Cieszę się, że Państwo do mnie piszą. Aby mieć dla Państwa czas podczas spotkań,
                 odpowiadam na wiadomości w godzinach pracy. Dziękuję za cierpliwość.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Jak się kontaktujemy

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] Ostatnia wiadomość dotarła przez pomyłkę. Proszę ją usunąć.
       *[gentle] Przepraszam: ostatnia wiadomość dotarła do Państwa przez pomyłkę. Proszę ją usunąć
                 i nikomu nie przekazywać. Dziękuję za pomoc.
    }
    .subject = Wiadomość wysłana przez pomyłkę

opt-out-confirmation =
    Nie będziemy już wysyłać Państwu wiadomości tą drogą. Aby znów je otrzymywać, proszę wysłać
    START.
    .email =
        Nie będziemy już wysyłać Państwu wiadomości tą drogą. Aby znów je otrzymywać, proszę
        skontaktować się z naszym biurem.
    .public = Nie będziemy już wysyłać Państwu wiadomości tą drogą.
    .subject = Nie będziemy już wysyłać wiadomości

help-answer =
    { $tone ->
        [discreet] Aby nie otrzymywać więcej wiadomości, proszę wysłać STOP.
       *[gentle] { $agency ->
            [none] To wiadomości z naszego biura.
           *[some] Nadawca tych wiadomości: { $agency }.
        } Aby nie otrzymywać więcej wiadomości, proszę wysłać STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Aby nie otrzymywać więcej wiadomości, proszę wysłać STOP.
           *[gentle] { $agency ->
                [none] To wiadomości z naszego biura.
               *[some] Nadawca tych wiadomości: { $agency }.
            } Aby nie otrzymywać więcej wiadomości, proszę wysłać STOP.
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = Pomoc w sprawie naszych wiadomości

exception-note =
    { $tone ->
        [firm] Ten jeden raz odpowiadam poza godzinami pracy. Odtąd znów odpowiadam w godzinach
               pracy.
        [firmer] { $exceptions ->
            [one] To wyjątek.
            [few] To wyjątek numer { $exceptions }.
            [many] To wyjątek numer { $exceptions }.
           *[other] To wyjątek numer { $exceptions }.
        } Odpowiadam tylko w godzinach pracy.
        [discreet] Ten jeden raz odpowiadam poza godzinami pracy.
       *[gentle] Ten jeden raz odpowiadam poza godzinami pracy, bo sprawa nie mogła czekać. Proszę
                 na to nie liczyć: odpowiadam na wiadomości w godzinach pracy.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Wyjątek ten jeden raz
        }
