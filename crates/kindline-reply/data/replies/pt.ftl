# Kindline's replies in Portuguese (as in Brazil, você left out where it can be).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] Em caso de emergência, ligue agora para o número de emergência local.
       *[some] Em caso de emergência, ligue agora para { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Se estiver em crise, { $support }{ $always ->
            [yes] {" "}a qualquer hora
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Emergência? Ligue para o número de emergência local.
           *[some] Emergência? Ligue para { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Em crise? Peça ajuda: { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Se precisar de ajuda agora, ligue para o número de emergência local.
           *[some] Se precisar de ajuda agora, ligue para { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Outra opção: { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Se você ou outra pessoa estiver em perigo, ligue agora para o número de emergência
               local.
       *[some] Se você ou outra pessoa estiver em perigo, ligue agora para { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Para conversar com alguém que quer ouvir, { $support }{ $always ->
            [yes] {" "}a qualquer hora
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Em perigo? Ligue agora para o número de emergência local.
           *[some] Em perigo? Ligue agora para { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Para conversar com alguém, { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Se precisar de ajuda agora, ligue para o número de emergência local.
           *[some] Se precisar de ajuda agora, ligue para { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Outra opção: { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , a qualquer hora
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] ligue para { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] envie um SMS
           *[some] envie { $keyword }
        } para { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] ligue ou envie um SMS para { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] ligue para { $voice ->
            [none] {""}
           *[some] { $voice }
        } ou { $keyword ->
            [none] envie um SMS
           *[some] envie { $keyword }
        } para { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] em até { $count } hora
       *[other] em até { $count } horas
    }

response-days =
    { $count ->
        [one] em até { $count } dia útil
       *[other] em até { $count } dias úteis
    }

secure-channel = nosso portal seguro

part-hours =
    { $hours ->
        [none] {""}
       *[some] Meu horário: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Horário: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Nosso horário: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Horário: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] Volto { $next-open }.
    }

part-response =
    { $response ->
        [none] {""}
       *[some] Respondo { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] Enquanto isso, fale com { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] Enquanto isso: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] feriado
       *[some] { $occasion }
    }

part-subject = Sua mensagem

part-later = Agradeço a mensagem. Vou responder quando voltar.

part-no-connect = Não me conecto nas redes sociais com pessoas que conheço pelo trabalho.

part-no-connect-public =
    Agradeço o interesse. Não me conecto nas redes sociais com pessoas que conheço pelo trabalho.

part-answer-yes-no = Responda sim ou não. Você pode mudar de ideia a qualquer momento.

part-answer-in-hours = Respondo às mensagens no horário de trabalho, e não por aqui.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] Agradeço a mensagem. Respondo no meu horário de trabalho, para dar a cada mensagem a
               atenção que ela merece.
        [firmer] Agradeço a mensagem. Como já disse, respondo só no meu horário de trabalho. As
                 mensagens que chegam depois esperam até lá.
        [discreet] { part-later }
       *[gentle] Agradeço o contato. Lembro que atendo no horário normal de trabalho e que vou
                 responder assim que possível.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] Agradeço a mensagem. Respondo no meu horário de trabalho.
            [firmer] Agradeço a mensagem. Respondo só no meu horário de trabalho.
            [discreet] { part-later }
           *[gentle] Agradeço o contato. Atendo no horário de trabalho e vou responder assim que
                     possível.
        }

        { part-hours } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Recebi sua mensagem
        }

holiday =
    { $tone ->
        [firm] Agradeço a mensagem. Estamos fechados ({ part-occasion }), e as mensagens esperam até
               voltarmos.
        [discreet] { part-later }
       *[gentle] Agradeço o contato. Hoje estamos fechados ({ part-occasion }), e vou responder
                 quando abrirmos de novo.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        Agradeço a mensagem. { $tone ->
            [discreet] {""}
           *[gentle] Fechado ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Hoje estamos fechados
        }

closure =
    { $tone ->
        [firm] Agradeço a mensagem. O escritório está fechado, e as mensagens esperam até voltarmos.
        [discreet] { part-later }
       *[gentle] Agradeço o contato. O escritório está fechado no momento, e vou responder quando
                 abrirmos de novo.
    }

    { $closed ->
        [none] {""}
       *[some] Fechado: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Agradeço a mensagem. { $closed ->
            [none] O escritório está fechado.
           *[some] Fechado: { $closed }.
        } { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Agradeço a mensagem. O escritório está fechado no momento.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] O escritório está fechado no momento
        }

absence =
    { $tone ->
        [firm] Agradeço a mensagem. Estou fora e não leio mensagens até voltar.
        [discreet] { part-later }
       *[gentle] Agradeço o contato. Estou fora no momento e vou responder quando voltar.
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Agradeço a mensagem. Estou fora. { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Agradeço a mensagem. Estou fora no momento.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Estou fora no momento
        }

during-hours =
    { $tone ->
        [firm] Agradeço a mensagem. Ela chegou, e vou responder na ordem.
        [firmer] Agradeço a mensagem. Ela chegou. Não é preciso enviar de novo.
        [discreet] Recebi sua mensagem.
       *[gentle] Agradeço o contato. Sua mensagem chegou, e vou responder em breve.
    }

    { part-response }
    .subject = Recebi sua mensagem

late-apology =
    { $tone ->
        [firm] Peço desculpas pela demora. Tenho sua mensagem e ela é a próxima que vou responder.
        [discreet] Peço desculpas pela demora. Tenho sua mensagem.
       *[gentle] Peço desculpas pela espera. Tenho sua mensagem e dou notícias assim que puder.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Peço desculpas pela demora
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] Agradeço a mensagem. Ela já foi repassada.
       *[gentle] Agradeço por me contar. O que você escreveu importa, e estou repassando à nossa
                 equipe. Se precisar de ajuda, não espere pela minha resposta.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] Agradeço a mensagem. Ela já foi repassada.
           *[gentle] Agradeço por me contar. Estou repassando à equipe. Não espere pela minha
                     resposta.
        }

        { $crisis }
    .public =
        Agradeço por escrever. Não espere por uma resposta aqui.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Leia isto agora, por favor
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Mantenho separados meu trabalho e minhas redes sociais, por isso não me conecto lá
               com clientes. Para dúvidas, procure nosso escritório.
        [firmer] Como já disse, não me conecto com clientes nas redes sociais. Por favor, não envie
                 outro pedido. Para dúvidas, procure nosso escritório.
        [discreet] { part-no-connect }
       *[gentle] Para manter os limites profissionais, não me conecto com clientes nas redes
                 sociais. Se tiver dúvidas ou preocupações, fale comigo no horário de atendimento.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre seu pedido de conexão
        }

follow-decline =
    { $tone ->
        [firm] Não sigo nem respondo a clientes nas redes sociais. Para dúvidas, procure nosso
               escritório.
        [firmer] Como já disse, não sigo nem respondo a clientes nas redes sociais. Para dúvidas,
                 procure nosso escritório.
        [discreet] { part-no-connect }
       *[gentle] Agradeço o interesse. Para proteger sua privacidade, não sigo clientes nas redes
                 sociais. Se tiver uma dúvida, nosso escritório ajuda com prazer.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre seguir nas redes sociais
        }

tag-reply =
    { $tone ->
        [firm] Tirei a marcação. Por favor, não me marque: as publicações mostram a outros que nos
               conhecemos.
        [firmer] Tirei a marcação de novo. Por favor, pare de me marcar: as publicações mostram a
                 outros que nos conhecemos.
        [discreet] Tirei a marcação. Por favor, não me marque em publicações.
       *[gentle] Agradeço por pensar em mim. Para proteger sua privacidade, tirei a marcação. Com
                 prazer falamos disso na próxima vez.
    }
    .public = Tiro as marcações desta conta e não respondo aqui.
    .subject = Sobre a marcação

comment-reply =
    { $tone ->
        [firm] Agradeço o comentário. Não respondo a perguntas aqui. Por favor, ligue para nosso
               escritório.
        [discreet] Agradeço o comentário. Não respondo a perguntas aqui.
       *[gentle] Agradeço o comentário. Para proteger a privacidade de todos, não respondo a
                 perguntas aqui. Nosso escritório ajuda com prazer.
    }
    .public =
        Agradecemos o comentário. Para proteger a privacidade de todos, não respondemos a perguntas
        aqui. Nosso escritório ajuda com prazer.
    .subject = Sobre seu comentário

friend-decline-former =
    { $tone ->
        [firm] Não me conecto nas redes sociais com pessoas que atendi, e isso não muda quando o
               atendimento termina.
        [firmer] Como já disse, não me conecto nas redes sociais com pessoas que atendi. Por favor,
                 não envie outro pedido.
        [discreet] { part-no-connect }
       *[gentle] Que gentileza lembrar de mim. Não me conecto nas redes sociais com pessoas que
                 atendi, mesmo depois do fim. Assim fica protegido o que você me contou.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre seu pedido de conexão
        }

peer-decline =
    { $tone ->
        [firm] Enquanto trabalhamos em supervisão ou formação, mantenho minhas contas pessoais à
               parte. Por favor, use minha conta de trabalho.
        [discreet] Mantenho minhas contas pessoais à parte do trabalho.
       *[gentle] Agradeço o pedido. Enquanto trabalhamos em supervisão ou formação, mantenho minhas
                 contas pessoais à parte. Vamos manter contato pela minha conta de trabalho.
    }
    .sms =
        { $tone ->
            [discreet] Mantenho minhas contas pessoais à parte do trabalho.
           *[gentle] Agradeço o pedido. Mantenho minhas contas pessoais à parte. Vamos manter
                     contato pela minha conta de trabalho.
        }
    .public = Agradeço o interesse. Mantenho minhas contas pessoais à parte do trabalho.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre seu pedido de conexão
        }

dm-redirect =
    { $tone ->
        [firm] Não leio nem respondo a mensagens diretas aqui. Por favor, use { $secure-channel } ou
               ligue para nosso escritório.
        [firmer] Como já disse, não respondo a mensagens diretas aqui. Por favor, use {
                 $secure-channel } ou ligue para nosso escritório.
        [discreet] Não respondo a mensagens aqui. Por favor, use { $secure-channel }.
       *[gentle] Agradeço a mensagem. Este não é um lugar privado para conversar, por isso não
                 respondo aqui. Por favor, use { $secure-channel } ou ligue para nosso escritório.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        Não respondo a mensagens diretas nas redes sociais. Por favor, use { $secure-channel }.

        { $emergency }
    .public =
        Este não é um lugar privado para conversar, por isso não respondo aqui.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Sobre sua mensagem nas redes sociais
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] Este assunto pede um lugar privado. Por favor, use só { $secure-channel } ou ligue
               para nosso escritório.
        [firmer] Como já disse, para assuntos privados use só { $secure-channel }. Não respondo a
                 eles aqui.
        [discreet] Sobre isto, por favor, use { $secure-channel }.
       *[gentle] Agradeço a confiança. O que você escreve é privado, e outras pessoas podem ler
                 mensagens como esta. Por favor, use { $secure-channel } ou ligue para nosso
                 escritório.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Sobre isto, por favor, use { $secure-channel }.
           *[gentle] Agradeço a confiança. Outras pessoas podem ler mensagens de texto. Por favor,
                     use { $secure-channel } ou ligue para o escritório.
        }

        { $emergency }
    .public =
        Por favor, não escreva aqui sobre assuntos privados. Outras pessoas podem ler.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Um jeito mais seguro de escrever
        }

risk-notice =
    { $tone ->
        [discreet] Outras pessoas podem ler mensagens como esta. Você pode usar { $secure-channel }.
       *[gentle] Antes de continuar, saiba que e-mails e mensagens de texto não são de todo
                 privados. Podem ser lidos em um telefone compartilhado, no provedor ou por quem
                 achar o aparelho. Você pode usar { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Se mesmo assim preferir escrever deste modo, diga, e eu anoto. Você pode mudar de
                 ideia a qualquer momento.
    }
    .sms =
        Saiba que outras pessoas podem ler mensagens de texto. Você pode usar { $secure-channel }.
        Se mesmo assim preferir SMS, diga. Você pode mudar de ideia a qualquer momento.
    .public = Saiba que todos podem ler o que se escreve aqui.
    .subject = Nossas mensagens são privadas?

consent-request =
    { $tone ->
        [discreet] Posso escrever por este meio?
       *[gentle] Posso escrever por este meio? Outras pessoas podem ler, por isso as mensagens serão
                 curtas e sem assuntos privados.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Dizer não não muda em nada a ajuda que você recebe.
    }
    .sms =
        Posso enviar SMS? Outras pessoas podem ler, por isso não haverá assuntos privados. {
        part-answer-yes-no }
    .public = Por favor, fale com nosso escritório para dizer como podemos escrever.
    .subject = Posso escrever por este meio?

consent-renewal =
    { $tone ->
        [discreet] Ainda posso escrever por este meio?
       *[gentle] Há algum tempo você disse que posso escrever por este meio. Isso ainda vale?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Dizer não não muda em nada a ajuda que você recebe.
    }
    .sms = Você disse que posso enviar SMS. Isso ainda vale? { part-answer-yes-no }
    .public = Por favor, fale com nosso escritório para dizer como podemos escrever.
    .subject = Ainda posso escrever por este meio?

hours-changed =
    { $tone ->
        [discreet] Meu horário mudou.
       *[gentle] Quero avisar que meu horário mudou.
    }

    { $hours ->
        [none] Pergunte ao nosso escritório o novo horário.
       *[some] A partir de agora: { $hours }.
    }
    .sms =
        Meu horário mudou. { $hours ->
            [none] Pergunte ao nosso escritório o novo horário.
           *[some] A partir de agora: { $hours }.
        }
    .subject = Meu horário mudou

boundary-reminder =
    { $tone ->
        [firm] Quero lembrar como nos comunicamos. Respondo no meu horário de trabalho, e não tarde
               da noite nem nas redes sociais.
        [firmer] Já falamos disso. Respondo só no meu horário de trabalho. Por favor, escreva nesse
                 horário.
        [discreet] Respondo às mensagens no meu horário de trabalho.
       *[gentle] É bom receber suas mensagens. Para atender bem quando nos vemos, respondo no meu
                 horário de trabalho. Agradeço a paciência.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Como nos comunicamos

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] A última mensagem chegou a você por engano. Por favor, apague.
       *[gentle] Peço desculpas: a última mensagem chegou a você por engano. Por favor, apague e não
                 compartilhe. Agradeço a ajuda.
    }
    .subject = Uma mensagem enviada por engano

opt-out-confirmation =
    Você não vai mais receber nossas mensagens por este meio. Para voltar a receber, envie START.
    .email =
        Você não vai mais receber nossas mensagens por este meio. Para voltar a receber, fale com
        nosso escritório.
    .public = Você não vai mais receber nossas mensagens por este meio.
    .subject = Você não vai mais receber mensagens

help-answer =
    { $tone ->
        [discreet] Para não receber mais mensagens, envie STOP.
       *[gentle] { $agency ->
            [none] Você recebe mensagens do nosso escritório.
           *[some] Você recebe mensagens de { $agency }.
        } Para não receber mais, envie STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Para não receber mais mensagens, envie STOP.
           *[gentle] { $agency ->
                [none] Mensagens do nosso escritório.
               *[some] Mensagens de { $agency }.
            } Para não receber mais, envie STOP.
        }

        { $emergency }
    .public =
        Para dúvidas, fale com nosso escritório.

        { $emergency }
    .subject = Ajuda sobre nossas mensagens

exception-note =
    { $tone ->
        [firm] Desta vez respondo fora do meu horário. De agora em diante respondo de novo no
               horário de trabalho.
        [firmer] { $exceptions ->
            [one] Esta é uma exceção, e fica sendo a única.
           *[other] Esta é a exceção número { $exceptions }.
        } Respondo só no meu horário de trabalho.
        [discreet] Desta vez respondo fora do meu horário.
       *[gentle] Desta vez respondo fora do meu horário, pois não podia esperar. Por favor, não
                 conte com isso: respondo às mensagens no meu horário de trabalho.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Uma exceção desta vez
        }
