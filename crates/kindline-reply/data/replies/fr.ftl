# Kindline's replies in French (vous; words that serve Canada and France).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] Si c'est une urgence, appelez tout de suite le numéro d'urgence local.
       *[some] Si c'est une urgence, appelez tout de suite le { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] En cas de crise, { $support }{ $always ->
            [yes] {" "}à toute heure
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Urgence ? Appelez le numéro d'urgence local.
           *[some] Urgence ? Appelez le { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] En crise ? Vous pouvez demander de l'aide : { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Si vous avez besoin d'aide tout de suite, appelez le numéro d'urgence local.
           *[some] Si vous avez besoin d'aide tout de suite, appelez le { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Autre possibilité : { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Si vous ou une autre personne êtes en danger, appelez tout de suite le numéro
               d'urgence local.
       *[some] Si vous ou une autre personne êtes en danger, appelez tout de suite le {
               $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Pour parler à quelqu'un qui est là pour vous, { $support }{ $always ->
            [yes] {" "}à toute heure
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] En danger ? Appelez tout de suite le numéro d'urgence local.
           *[some] En danger ? Appelez tout de suite le { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Pour parler à quelqu'un, { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Si vous avez besoin d'aide tout de suite, appelez le numéro d'urgence local.
           *[some] Si vous avez besoin d'aide tout de suite, appelez le { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Autre possibilité : { $support }.
        }

crisis-line =
    { $name } : { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , à toute heure
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] appelez le { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] envoyez un texto
           *[some] envoyez { $keyword }
        } au { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] appelez ou textez le { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] appelez le { $voice ->
            [none] {""}
           *[some] { $voice }
        } ou { $keyword ->
            [none] envoyez un texto
           *[some] envoyez { $keyword }
        } au { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] en moins de { $count } heure
       *[other] en moins de { $count } heures
    }

response-days =
    { $count ->
        [one] avant la fin du prochain jour ouvrable
       *[other] en moins de { $count } jours ouvrables
    }

secure-channel = notre portail sécurisé

part-hours =
    { $hours ->
        [none] {""}
       *[some] Mes heures de travail : { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Heures : { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Nos heures d'ouverture : { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Heures : { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] Je suis de retour { $next-open }.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] De retour { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] Je réponds { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] En attendant, vous pouvez joindre { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] En attendant : { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] jour férié
       *[some] { $occasion }
    }

part-subject = Votre message

part-later = Merci de votre message. Je répondrai à mon retour.

part-no-connect =
    Sur les réseaux sociaux, je n'ajoute pas les personnes que je connais par mon travail.

part-no-connect-public =
    Merci de votre intérêt. Je n'ajoute pas ici les personnes que je connais par mon travail.

part-answer-yes-no = Répondez oui ou non. Vous pouvez changer d'avis à tout moment.

part-answer-in-hours = Je réponds aux messages pendant les heures de travail, et pas ici.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] Merci de votre message. Je réponds pendant mes heures de travail, afin de donner à
               chaque message l'attention qu'il mérite.
        [firmer] Merci de votre message. Comme je l'ai déjà dit, je réponds seulement pendant mes
                 heures de travail. Les messages reçus plus tard attendent jusque-là.
        [discreet] { part-later }
       *[gentle] Merci de m'avoir écrit. Je vous rappelle que je suis joignable pendant les heures
                 de travail habituelles et que je vous répondrai dès que possible.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] Merci de votre message. Je réponds pendant mes heures de travail.
            [firmer] Merci de votre message. Je réponds seulement pendant mes heures de travail.
            [discreet] { part-later }
           *[gentle] Merci de m'avoir écrit. Je suis joignable pendant les heures de travail et je
                     vous répondrai dès que possible.
        }

        { part-hours } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] J'ai reçu votre message
        }

holiday =
    { $tone ->
        [firm] Merci de votre message. Le bureau est fermé ({ part-occasion }) et les messages
               attendent notre retour.
        [discreet] { part-later }
       *[gentle] Merci de m'avoir écrit. Le bureau est fermé aujourd'hui ({ part-occasion }) et je
                 vous répondrai à la réouverture.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        Merci de votre message. { $tone ->
            [discreet] {""}
           *[gentle] Fermé ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Nous sommes fermés aujourd'hui
        }

closure =
    { $tone ->
        [firm] Merci de votre message. Le bureau est fermé et les messages attendent notre retour.
        [discreet] { part-later }
       *[gentle] Merci de m'avoir écrit. Le bureau est fermé pour le moment et je vous répondrai à
                 la réouverture.
    }

    { $closed ->
        [none] {""}
       *[some] Fermé : { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Merci de votre message. { $closed ->
            [none] Le bureau est fermé.
           *[some] Fermé : { $closed }.
        } { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Merci de votre message. Le bureau est fermé pour le moment.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Le bureau est fermé pour le moment
        }

absence =
    { $tone ->
        [firm] Merci de votre message. Je suis hors du bureau et je ne lis pas les messages avant
               mon retour.
        [discreet] { part-later }
       *[gentle] Merci de m'avoir écrit. Je suis hors du bureau pour le moment et je vous répondrai
                 à mon retour.
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Merci de votre message. Je suis hors du bureau. { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Merci de votre message. Je suis hors du bureau pour le moment.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Je suis hors du bureau pour le moment
        }

during-hours =
    { $tone ->
        [firm] Merci de votre message. Il est bien arrivé et j'y répondrai à son tour.
        [firmer] Merci de votre message. Il est bien arrivé. Inutile de le renvoyer.
        [discreet] Merci. J'ai votre message.
       *[gentle] Merci de m'avoir écrit. Votre message est bien arrivé et je vous répondrai bientôt.
    }

    { part-response }
    .subject = J'ai reçu votre message

late-apology =
    { $tone ->
        [firm] Pardon pour le retard de ma réponse. J'ai votre message et c'est le prochain auquel
               je répondrai.
        [discreet] Pardon pour le retard de ma réponse. J'ai votre message.
       *[gentle] Pardon de vous faire attendre. J'ai votre message et vous aurez de mes nouvelles
                 dès que je le pourrai.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Pardon pour le retard
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] Merci de votre message. Il a été transmis.
       *[gentle] Merci de me l'avoir dit. Ce que vous écrivez compte et je le transmets à notre
                 équipe. Si vous avez besoin d'aide, n'attendez pas ma réponse.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] Merci de votre message. Il a été transmis.
           *[gentle] Merci de me l'avoir dit. Je le transmets à notre équipe. N'attendez pas ma
                     réponse.
        }

        { $crisis }
    .public =
        Merci d'avoir écrit. N'attendez pas de réponse ici.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] À lire tout de suite
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Je sépare mon travail et mes réseaux sociaux, alors je n'y ajoute pas la clientèle.
               Pour vos questions, adressez-vous à notre bureau.
        [firmer] Comme je l'ai déjà dit, je n'ajoute pas la clientèle sur les réseaux sociaux. Merci
                 de ne pas envoyer d'autre demande. Notre bureau est là pour vos questions.
        [discreet] { part-no-connect }
       *[gentle] Pour garder des limites professionnelles, je n'ajoute pas la clientèle sur les
                 réseaux sociaux. Si vous avez des questions ou des inquiétudes, n'hésitez pas à me
                 joindre pendant nos heures de bureau.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Votre demande d'ajout
        }

follow-decline =
    { $tone ->
        [firm] Je ne m'abonne pas aux comptes de la clientèle et je n'y réponds pas. Pour vos
               questions, adressez-vous à notre bureau.
        [firmer] Comme je l'ai déjà dit, je ne m'abonne pas aux comptes de la clientèle. Notre
                 bureau est là pour vos questions.
        [discreet] { part-no-connect }
       *[gentle] Merci de votre intérêt. Pour protéger votre vie privée, je ne m'abonne pas aux
                 comptes de la clientèle. Si vous avez une question, notre bureau vous aidera avec
                 plaisir.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Au sujet de votre abonnement
        }

tag-reply =
    { $tone ->
        [firm] J'ai retiré l'identification. Merci de ne pas m'identifier : les publications
               montrent aux autres que nous nous connaissons.
        [firmer] J'ai encore retiré l'identification. Merci de cesser de m'identifier : les
                 publications montrent que nous nous connaissons.
        [discreet] J'ai retiré l'identification. Merci de ne pas m'identifier dans des publications.
       *[gentle] Merci d'avoir pensé à moi. Pour protéger votre vie privée, j'ai retiré
                 l'identification. Nous pourrons en parler à notre prochaine rencontre.
    }
    .public = Merci. Je retire les identifications de ce compte et je ne réponds pas ici.
    .subject = Au sujet de l'identification

comment-reply =
    { $tone ->
        [firm] Merci de votre commentaire. Je ne réponds pas aux questions ici. Appelez notre
               bureau.
        [discreet] Merci de votre commentaire. Je ne réponds pas aux questions ici.
       *[gentle] Merci de votre commentaire. Pour protéger la vie privée de tous, je ne réponds pas
                 aux questions ici. Notre bureau vous aidera avec plaisir.
    }
    .public =
        Merci de votre commentaire. Pour protéger la vie privée de tous, nous ne répondons pas aux
        questions ici. Notre bureau vous aidera avec plaisir.
    .subject = Votre commentaire

friend-decline-former =
    { $tone ->
        [firm] Je n'ajoute pas sur les réseaux sociaux les personnes que j'ai suivies, et cela ne
               change pas à la fin du suivi.
        [firmer] Comme je l'ai déjà dit, je n'ajoute pas sur les réseaux sociaux les personnes que
                 j'ai suivies. Merci de ne pas envoyer d'autre demande.
        [discreet] { part-no-connect }
       *[gentle] C'est gentil de penser à moi. Je n'ajoute pas sur les réseaux sociaux les personnes
                 que j'ai suivies, même une fois le suivi terminé. Ainsi, ce que vous m'avez confié
                 reste protégé.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Votre demande d'ajout
        }

peer-decline =
    { $tone ->
        [firm] Tant que nous travaillons ensemble en supervision ou en formation, je garde mes
               comptes personnels à part. Utilisez mon compte de travail.
        [discreet] Je garde mes comptes personnels à part du travail.
       *[gentle] Merci de la demande. Tant que nous travaillons ensemble en supervision ou en
                 formation, je garde mes comptes personnels à part. Restons en contact par mon
                 compte de travail.
    }
    .sms =
        { $tone ->
            [discreet] Je garde mes comptes personnels à part du travail.
           *[gentle] Merci de la demande. Je garde mes comptes personnels à part. Restons en contact
                     par mon compte de travail.
        }
    .public = Merci de votre intérêt. Je garde mes comptes personnels à part du travail.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Votre demande d'ajout
        }

dm-redirect =
    { $tone ->
        [firm] Je ne lis pas les messages directs ici et je n'y réponds pas. Écrivez par {
               $secure-channel } ou appelez notre bureau.
        [firmer] Comme je l'ai déjà dit, je ne réponds pas aux messages directs ici. Écrivez par {
                 $secure-channel } ou appelez notre bureau.
        [discreet] Je ne réponds pas aux messages ici. Merci d'utiliser { $secure-channel }.
       *[gentle] Merci de votre message. Ce lieu n'est pas privé, alors je ne réponds pas ici.
                 Écrivez par { $secure-channel } ou appelez notre bureau.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        Je ne réponds pas aux messages directs sur les réseaux sociaux. Merci d'utiliser {
        $secure-channel }.

        { $emergency }
    .public =
        Ce lieu n'est pas privé, alors je ne réponds pas ici.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Votre message sur les réseaux sociaux
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] Ce sujet demande un lieu privé. Écrivez-en seulement par { $secure-channel }, ou
               appelez notre bureau.
        [firmer] Comme je l'ai déjà dit, écrivez sur les sujets privés seulement par {
                 $secure-channel }. Je n'y réponds pas ici.
        [discreet] Merci d'utiliser { $secure-channel } pour m'écrire à ce sujet.
       *[gentle] Merci de votre confiance. Ce que vous écrivez est privé, et d'autres peuvent lire
                 un message comme celui-ci. Écrivez-moi par { $secure-channel } ou appelez notre
                 bureau.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Merci d'utiliser { $secure-channel } pour m'écrire à ce sujet.
           *[gentle] Merci de votre confiance. D'autres peuvent lire les textos. Pour ce sujet,
                     écrivez par { $secure-channel } ou appelez notre bureau.
        }

        { $emergency }
    .public =
        Merci de ne pas parler ici de sujets privés. D'autres peuvent lire.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Une façon plus sûre de m'écrire
        }

risk-notice =
    { $tone ->
        [discreet] D'autres pourraient lire un message comme celui-ci. Vous pouvez utiliser {
                   $secure-channel }.
       *[gentle] Avant de continuer, sachez que les courriels et les textos ne sont pas tout à fait
                 privés. On peut les lire sur un téléphone partagé, chez le fournisseur ou si l'on
                 trouve l'appareil. Vous pouvez utiliser { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Si vous préférez quand même écrire ainsi, dites-le-moi et je le noterai. Vous
                 pouvez changer d'avis à tout moment.
    }
    .sms =
        Sachez que d'autres pourraient lire les textos. Vous pouvez utiliser { $secure-channel }. Si
        vous préférez quand même les textos, dites-le-moi. Vous pouvez changer d'avis à tout moment.
    .public = Sachez que tout le monde peut lire ce qui est écrit ici.
    .subject = Nos messages sont-ils privés ?

consent-request =
    { $tone ->
        [discreet] Puis-je vous écrire de cette façon ?
       *[gentle] Puis-je vous écrire de cette façon ? D'autres pourraient lire ces messages, alors
                 ils seront courts et sans sujet privé.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Dire non ne change rien à l'aide que vous recevez.
    }
    .sms =
        Puis-je vous envoyer des textos ? D'autres pourraient les lire, alors ils seront sans sujet
        privé. { part-answer-yes-no }
    .public = Communiquez avec notre bureau pour nous dire comment vous écrire.
    .subject = Puis-je vous écrire de cette façon ?

consent-renewal =
    { $tone ->
        [discreet] Puis-je encore vous écrire de cette façon ?
       *[gentle] Il y a quelque temps, vous avez dit que je peux vous écrire de cette façon. Est-ce
                 toujours le cas ?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Dire non ne change rien à l'aide que vous recevez.
    }
    .sms =
        Vous avez dit que je peux vous envoyer des textos. Est-ce toujours le cas ? {
        part-answer-yes-no }
    .public = Communiquez avec notre bureau pour nous dire comment vous écrire.
    .subject = Puis-je encore vous écrire de cette façon ?

hours-changed =
    { $tone ->
        [discreet] Mes heures ont changé.
       *[gentle] Je tiens à vous dire que mes heures de travail ont changé.
    }

    { $hours ->
        [none] Demandez les nouvelles heures à notre bureau.
       *[some] Désormais : { $hours }.
    }
    .sms =
        Mes heures ont changé. { $hours ->
            [none] Demandez les nouvelles heures à notre bureau.
           *[some] Désormais : { $hours }.
        }
    .subject = Mes heures ont changé

boundary-reminder =
    { $tone ->
        [firm] Je vous rappelle comment nous communiquons. Je réponds pendant mes heures de travail,
               pas tard le soir ni sur les réseaux sociaux.
        [firmer] Nous en avons déjà parlé. Je réponds seulement pendant mes heures de travail. Merci
                 d'écrire à ces heures.
        [discreet] Je réponds aux messages pendant mes heures de travail.
       *[gentle] Vos messages sont les bienvenus. Pour être là quand nous nous voyons, je réponds
                 pendant mes heures de travail. Merci de votre patience.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Comment nous communiquons

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] Le dernier message vous est parvenu par erreur. Merci de l'effacer.
       *[gentle] Pardon : le dernier message vous est parvenu par erreur. Merci de l'effacer et de
                 ne pas le partager. Merci de votre aide.
    }
    .subject = Un message envoyé par erreur

opt-out-confirmation =
    Vous ne recevrez plus de messages de notre part par ce moyen. Pour en recevoir de nouveau,
    envoyez START.
    .email =
        Vous ne recevrez plus de messages de notre part par ce moyen. Pour en recevoir de nouveau,
        communiquez avec notre bureau.
    .public = Vous ne recevrez plus de messages de notre part par ce moyen.
    .subject = Vous ne recevrez plus de messages

help-answer =
    { $tone ->
        [discreet] Pour ne plus recevoir de messages, envoyez STOP.
       *[gentle] { $agency ->
            [none] Vous recevez des messages de notre bureau.
           *[some] Vous recevez des messages de { $agency }.
        } Pour ne plus en recevoir, envoyez STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Pour ne plus recevoir de messages, envoyez STOP.
           *[gentle] { $agency ->
                [none] Messages de notre bureau.
               *[some] Messages de { $agency }.
            } Pour ne plus en recevoir, envoyez STOP.
        }

        { $emergency }
    .public =
        Pour vos questions, communiquez avec notre bureau.

        { $emergency }
    .subject = Aide sur nos messages

exception-note =
    { $tone ->
        [firm] Je réponds cette fois hors de mes heures. Désormais, je réponds de nouveau pendant
               les heures de travail.
        [firmer] { $exceptions ->
            [one] C'est une exception, et elle reste la seule.
           *[other] C'est l'exception numéro { $exceptions }.
        } Je réponds seulement pendant mes heures de travail.
        [discreet] Je réponds cette fois hors de mes heures.
       *[gentle] Je réponds cette fois hors de mes heures, car cela ne pouvait pas attendre. N'y
                 comptez pas d'habitude : je réponds pendant mes heures de travail.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Une exception cette fois
        }
