# Kindline's replies in Spanish (usted, words that serve Latin America and the United States).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] Si es una emergencia, llame ahora al número de emergencia local.
       *[some] Si es una emergencia, llame ahora al { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Si está en crisis, { $support }{ $always ->
            [yes] {" "}a cualquier hora
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] ¿Emergencia? Llame al número de emergencia local.
           *[some] ¿Emergencia? Llame al { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] ¿En crisis? Puede pedir ayuda: { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Si necesita ayuda ahora mismo, llame al número de emergencia local.
           *[some] Si necesita ayuda ahora mismo, llame al { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Otra opción: { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Si usted u otra persona está en peligro, llame ahora al número de emergencia local.
       *[some] Si usted u otra persona está en peligro, llame ahora al { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Para hablar con alguien que quiere escuchar, { $support }{ $always ->
            [yes] {" "}a cualquier hora
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] ¿Hay peligro? Llame ahora al número de emergencia local.
           *[some] ¿Hay peligro? Llame ahora al { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Para hablar con alguien, { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Si necesita ayuda ahora mismo, llame al número de emergencia local.
           *[some] Si necesita ayuda ahora mismo, llame al { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Otra opción: { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , a cualquier hora
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] llame al { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] envíe un texto
           *[some] envíe { $keyword }
        } al { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] llame o envíe un texto al { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] llame al { $voice ->
            [none] {""}
           *[some] { $voice }
        } o { $keyword ->
            [none] envíe un texto
           *[some] envíe { $keyword }
        } al { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] en { $count } hora
       *[other] en { $count } horas
    }

response-days =
    { $count ->
        [one] antes de que termine el próximo día hábil
       *[other] en { $count } días hábiles
    }

secure-channel = nuestro portal seguro

part-hours =
    { $hours ->
        [none] {""}
       *[some] Mi horario: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Horario: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Nuestro horario: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Horario: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] Regreso { $next-open }.
    }

part-response =
    { $response ->
        [none] {""}
       *[some] Respondo { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] Mientras tanto puede comunicarse con { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] Mientras tanto: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] día festivo
       *[some] { $occasion }
    }

part-subject = Su mensaje

part-later = Gracias por su mensaje. Le responderé a mi regreso.

part-no-connect = No me conecto en redes sociales con personas que conozco por mi trabajo.

part-no-connect-public =
    Gracias por su interés. No me conecto en redes sociales con personas que conozco por mi trabajo.

part-answer-yes-no = Responda sí o no. Puede cambiar de opinión en cualquier momento.

part-answer-in-hours = Respondo los mensajes en horas de trabajo, y no por este medio.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] Gracias por su mensaje. Respondo los mensajes en mis horas de trabajo, para dar a
               cada uno la atención que necesita.
        [firmer] Gracias por su mensaje. Como ya le dije, respondo solo en mis horas de trabajo. Los
                 mensajes que llegan después esperan hasta entonces.
        [discreet] { part-later }
       *[gentle] Gracias por escribirme. Le recuerdo que atiendo en mis horas de trabajo habituales
                 y que le responderé lo antes posible.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] Gracias por su mensaje. Respondo en mis horas de trabajo.
            [firmer] Gracias por su mensaje. Respondo solo en mis horas de trabajo.
            [discreet] { part-later }
           *[gentle] Gracias por escribirme. Atiendo en mis horas de trabajo y le responderé lo
                     antes posible.
        }

        { part-hours } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Recibí su mensaje
        }

holiday =
    { $tone ->
        [firm] Gracias por su mensaje. Hoy está cerrado por { part-occasion } y los mensajes esperan
               hasta el regreso.
        [discreet] { part-later }
       *[gentle] Gracias por escribirme. Hoy está cerrado por { part-occasion } y le responderé
                 cuando abramos de nuevo.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        Gracias por su mensaje. { $tone ->
            [discreet] {""}
           *[gentle] Cerrado por { part-occasion }.
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Hoy está cerrado
        }

closure =
    { $tone ->
        [firm] Gracias por su mensaje. La oficina está cerrada y los mensajes esperan hasta el
               regreso.
        [discreet] { part-later }
       *[gentle] Gracias por escribirme. La oficina está cerrada por ahora y le responderé cuando
                 abramos de nuevo.
    }

    { $closed ->
        [none] {""}
       *[some] Cerrado: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Gracias por su mensaje. { $closed ->
            [none] La oficina está cerrada.
           *[some] Cerrado: { $closed }.
        } { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Gracias por su mensaje. La oficina está cerrada por ahora.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] La oficina está cerrada por ahora
        }

absence =
    { $tone ->
        [firm] Gracias por su mensaje. No estoy en la oficina y no leo mensajes hasta mi regreso.
        [discreet] { part-later }
       *[gentle] Gracias por escribirme. No estoy en la oficina por ahora y le responderé a mi
                 regreso.
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Gracias por su mensaje. No estoy en la oficina. { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Gracias por su mensaje. No estoy en la oficina por ahora.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] No estoy en la oficina por ahora
        }

during-hours =
    { $tone ->
        [firm] Gracias por su mensaje. Llegó y lo responderé en su turno.
        [firmer] Gracias por su mensaje. Llegó. No hace falta enviarlo de nuevo.
        [discreet] Gracias. Recibí su mensaje.
       *[gentle] Gracias por escribirme. Su mensaje llegó y le responderé pronto.
    }

    { part-response }
    .subject = Recibí su mensaje

late-apology =
    { $tone ->
        [firm] Disculpe que mi respuesta llegue tarde. Tengo su mensaje y es el siguiente que
               responderé.
        [discreet] Disculpe que mi respuesta llegue tarde. Tengo su mensaje.
       *[gentle] Disculpe la espera. Tengo su mensaje y tendrá noticias mías en cuanto pueda.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Disculpe la demora
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] Gracias por su mensaje. Ya se comunicó a quien corresponde.
       *[gentle] Gracias por contármelo. Lo que escribió importa y lo estoy pasando a nuestro
                 equipo. Si necesita ayuda, por favor no espere mi respuesta.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] Gracias por su mensaje. Ya se comunicó a quien corresponde.
           *[gentle] Gracias por contármelo. Lo paso a nuestro equipo. Por favor no espere mi
                     respuesta.
        }

        { $crisis }
    .public =
        Gracias por escribir. Por favor no espere una respuesta aquí.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Por favor lea esto ahora
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Mantengo separados mi trabajo y mis redes sociales, así que no me conecto allí con
               clientes. Para preguntas, use nuestra oficina.
        [firmer] Como ya le dije, no me conecto con clientes en redes sociales. Por favor no envíe
                 otra solicitud. Nuestra oficina atiende sus preguntas.
        [discreet] { part-no-connect }
       *[gentle] Para mantener los límites profesionales, no me conecto con clientes en redes
                 sociales. Si tiene preguntas o inquietudes, puede comunicarse conmigo en nuestro
                 horario de oficina.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre su solicitud de conexión
        }

follow-decline =
    { $tone ->
        [firm] No sigo ni respondo a clientes en redes sociales. Para preguntas, use nuestra
               oficina.
        [firmer] Como ya le dije, no sigo ni respondo a clientes en redes sociales. Nuestra oficina
                 atiende sus preguntas.
        [discreet] { part-no-connect }
       *[gentle] Gracias por su interés. Para proteger su privacidad, no sigo a clientes en redes
                 sociales. Si tiene una pregunta, nuestra oficina le ayuda con gusto.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre seguirnos en redes sociales
        }

tag-reply =
    { $tone ->
        [firm] Quité la etiqueta. Por favor no me etiquete: las publicaciones muestran a otros que
               nos conocemos.
        [firmer] Quité la etiqueta otra vez. Por favor deje de etiquetarme: las publicaciones
                 muestran a otros que nos conocemos.
        [discreet] Quité la etiqueta. Por favor no me etiquete en publicaciones.
       *[gentle] Gracias por pensar en mí. Para proteger su privacidad, quité la etiqueta. Con gusto
                 lo hablamos la próxima vez.
    }
    .public = Gracias. Quito las etiquetas de esta cuenta y no respondo aquí.
    .subject = Sobre la etiqueta

comment-reply =
    { $tone ->
        [firm] Gracias por su comentario. No respondo preguntas aquí. Por favor llame a nuestra
               oficina.
        [discreet] Gracias por su comentario. No respondo preguntas aquí.
       *[gentle] Gracias por su comentario. Para proteger la privacidad de todos, no respondo
                 preguntas aquí. Nuestra oficina le ayuda con gusto.
    }
    .public =
        Gracias por su comentario. Para proteger la privacidad de todos, no respondemos preguntas
        aquí. Nuestra oficina le ayuda con gusto.
    .subject = Sobre su comentario

friend-decline-former =
    { $tone ->
        [firm] No me conecto en redes sociales con personas con quienes trabajé, y eso no cambia
               cuando el trabajo termina.
        [firmer] Como ya le dije, no me conecto en redes sociales con personas con quienes trabajé.
                 Por favor no envíe otra solicitud.
        [discreet] { part-no-connect }
       *[gentle] Qué amable que piense en mí. No me conecto en redes sociales con personas con
                 quienes trabajé, tampoco después de terminar. Así queda protegido lo que usted me
                 contó.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre su solicitud de conexión
        }

peer-decline =
    { $tone ->
        [firm] Mientras trabajamos en supervisión o formación, mantengo aparte mis cuentas
               personales. Por favor use mi cuenta de trabajo.
        [discreet] Mantengo mis cuentas personales aparte del trabajo.
       *[gentle] Gracias por la solicitud. Mientras trabajamos en supervisión o formación, mantengo
                 aparte mis cuentas personales. Con gusto seguimos en contacto por mi cuenta de
                 trabajo.
    }
    .sms =
        { $tone ->
            [discreet] Mantengo mis cuentas personales aparte del trabajo.
           *[gentle] Gracias por la solicitud. Mantengo aparte mis cuentas personales. Seguimos en
                     contacto por mi cuenta de trabajo.
        }
    .public = Gracias por su interés. Mantengo mis cuentas personales aparte del trabajo.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre su solicitud de conexión
        }

dm-redirect =
    { $tone ->
        [firm] No leo ni respondo mensajes directos aquí. Por favor escriba por { $secure-channel }
               o llame a nuestra oficina.
        [firmer] Como ya le dije, no respondo mensajes directos aquí. Por favor escriba por {
                 $secure-channel } o llame a nuestra oficina.
        [discreet] No respondo mensajes aquí. Por favor use { $secure-channel }.
       *[gentle] Gracias por su mensaje. Este no es un lugar privado para hablar, así que no
                 respondo aquí. Por favor escriba por { $secure-channel } o llame a nuestra oficina.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        No respondo mensajes directos en redes sociales. Por favor use { $secure-channel }.

        { $emergency }
    .public =
        Este no es un lugar privado para hablar, así que no respondo aquí.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre su mensaje en redes sociales
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] Esto debe tratarse en privado. Por favor escriba sobre ello solo por {
               $secure-channel } o llame a nuestra oficina.
        [firmer] Como ya le dije, escriba sobre asuntos privados solo por { $secure-channel }. No
                 los respondo aquí.
        [discreet] Por favor use { $secure-channel } para escribirme sobre esto.
       *[gentle] Gracias por su confianza. Lo que escribe es privado y otros pueden leer mensajes
                 como este. Por favor escríbame por { $secure-channel } o llame a nuestra oficina.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Por favor use { $secure-channel } para escribirme sobre esto.
           *[gentle] Gracias por su confianza. Otros pueden leer los mensajes de texto. Por favor
                     escriba sobre esto por { $secure-channel } o llame a la oficina.
        }

        { $emergency }
    .public =
        Por favor no escriba aquí sobre asuntos privados. Otros pueden leerlo.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Una forma más segura de escribirme
        }

risk-notice =
    { $tone ->
        [discreet] Otros podrían leer mensajes como este. Puede usar { $secure-channel } en su
                   lugar.
       *[gentle] Antes de seguir, sepa que los correos y los mensajes de texto no son del todo
                 privados. Se pueden leer en un teléfono compartido, en el proveedor o por quien
                 encuentre el aparato. Puede usar { $secure-channel } en su lugar.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Si aun así prefiere escribir de esta manera, dígamelo y lo anotaré. Puede cambiar
                 de opinión en cualquier momento.
    }
    .sms =
        Sepa que otros podrían leer los mensajes de texto. Puede usar { $secure-channel }. Si aun
        así prefiere textos, dígamelo. Puede cambiar de opinión en cualquier momento.
    .public = Sepa que todos pueden leer lo que se escribe aquí.
    .subject = Qué tan privados son nuestros mensajes

consent-request =
    { $tone ->
        [discreet] ¿Puedo escribirle por este medio?
       *[gentle] ¿Puedo escribirle por este medio? Otros podrían leer estos mensajes, así que serán
                 cortos y sin asuntos privados.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Decir que no no cambia en nada la ayuda que recibe.
    }
    .sms =
        ¿Puedo enviarle textos? Otros podrían leerlos, así que no llevarán asuntos privados. {
        part-answer-yes-no }
    .public = Por favor comuníquese con nuestra oficina para decirnos cómo podemos escribirle.
    .subject = ¿Puedo escribirle por este medio?

consent-renewal =
    { $tone ->
        [discreet] ¿Todavía puedo escribirle por este medio?
       *[gentle] Hace un tiempo usted dijo que puedo escribirle por este medio. ¿Sigue estando de
                 acuerdo?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Decir que no no cambia en nada la ayuda que recibe.
    }
    .sms = Usted dijo que puedo enviarle textos. ¿Sigue estando de acuerdo? { part-answer-yes-no }
    .public = Por favor comuníquese con nuestra oficina para decirnos cómo podemos escribirle.
    .subject = ¿Todavía puedo escribirle por este medio?

hours-changed =
    { $tone ->
        [discreet] Mi horario cambió.
       *[gentle] Quiero avisarle que mi horario cambió.
    }

    { $hours ->
        [none] Pregunte a nuestra oficina por el nuevo horario.
       *[some] Desde ahora: { $hours }.
    }
    .sms =
        Mi horario cambió. { $hours ->
            [none] Pregunte a nuestra oficina por el nuevo horario.
           *[some] Desde ahora: { $hours }.
        }
    .subject = Mi horario cambió

boundary-reminder =
    { $tone ->
        [firm] Quiero recordarle cómo nos comunicamos. Respondo en mis horas de trabajo y no
               respondo tarde en la noche ni en redes sociales.
        [firmer] Ya hablamos de esto. Respondo solo en mis horas de trabajo. Por favor escriba en
                 esas horas.
        [discreet] Respondo los mensajes en mis horas de trabajo.
       *[gentle] Me alegra que me escriba. Para poder atenderle bien cuando nos vemos, respondo los
                 mensajes en mis horas de trabajo. Gracias por su paciencia.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Cómo nos comunicamos

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] El último mensaje le llegó por error. Por favor bórrelo.
       *[gentle] Disculpe: el último mensaje le llegó por error. Por favor bórrelo y no lo comparta.
                 Gracias por su ayuda.
    }
    .subject = Un mensaje enviado por error

opt-out-confirmation =
    No recibirá más mensajes nuestros por este medio. Para recibirlos de nuevo, envíe START.
    .email =
        No recibirá más mensajes nuestros por este medio. Para recibirlos de nuevo, comuníquese con
        nuestra oficina.
    .public = No recibirá más mensajes nuestros por este medio.
    .subject = No recibirá más mensajes nuestros

help-answer =
    { $tone ->
        [discreet] Para no recibir más mensajes, envíe STOP.
       *[gentle] { $agency ->
            [none] Usted recibe mensajes de nuestra oficina.
           *[some] Usted recibe mensajes de { $agency }.
        } Para no recibir más, envíe STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Para no recibir más mensajes, envíe STOP.
           *[gentle] { $agency ->
                [none] Mensajes de nuestra oficina.
               *[some] Mensajes de { $agency }.
            } Para no recibir más, envíe STOP.
        }

        { $emergency }
    .public =
        Por favor comuníquese con nuestra oficina si tiene preguntas.

        { $emergency }
    .subject = Ayuda con nuestros mensajes

exception-note =
    { $tone ->
        [firm] Esta vez respondo fuera de mi horario. Desde ahora respondo de nuevo en horas de
               trabajo.
        [firmer] { $exceptions ->
            [one] Esta es una excepción y queda como la única.
           *[other] Esta es la excepción número { $exceptions }.
        } Respondo solo en mis horas de trabajo.
        [discreet] Esta vez respondo fuera de mi horario.
       *[gentle] Esta vez respondo fuera de mi horario porque no podía esperar. Por favor no cuente
                 con ello: respondo los mensajes en mis horas de trabajo.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Una excepción esta vez
        }
