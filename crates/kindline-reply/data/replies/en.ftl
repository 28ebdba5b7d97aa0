# Kindline's replies in English: the language the others are translated from.
#
# A message has a text; `.sms` and the like give another for one channel, `.subject` the subject of an
# e-mail. A blank line ends a paragraph; a single line break is a space. `part-...` are sentences that
# messages share.
# Slots: hours ("Monday to Friday, 9 a.m. to 5 p.m."), next-open ("tomorrow at 9 a.m."), response
# ("within 24 hours"), emergency and crisis (whole paragraphs), worker, agency, client,
# secure-channel ("our secure portal"), cover ("Ana Reyes, 555-0142"), occasion ("Labor Day"),
# closed ("December 24 to December 26"), exceptions (a count).

review = original
    .crisis = original

## Whom to call

emergency =
    { $emergency-number ->
        [none] If this is an emergency, call your local emergency number now.
       *[some] If this is an emergency, call { $emergency-number } now.
    } { $support ->
        [none] {""}
       *[some] If you are in crisis, { $support }{ $always ->
            [yes] {" "}at any hour
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Emergency? Call your local emergency number.
           *[some] Emergency? Call { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] In crisis? You can { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] If you need help right away, call your local emergency number.
           *[some] If you need help right away, call { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] You can also { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] If you or somebody else is in danger, please call your local emergency number now.
       *[some] If you or somebody else is in danger, please call { $emergency-number } now.
    } { $support ->
        [none] {""}
       *[some] To talk with somebody who is there for you, { $support }{ $always ->
            [yes] {" "}at any hour
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] In danger? Please call your local emergency number now.
           *[some] In danger? Please call { $emergency-number } now.
        } { $support ->
            [none] {""}
           *[some] To talk to somebody, { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] If you need help right away, call your local emergency number.
           *[some] If you need help right away, call { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] You can also { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , at any hour
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] call { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] text
           *[some] text { $keyword } to
        } { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] call or text { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] call { $voice ->
            [none] {""}
           *[some] { $voice }
        } or { $keyword ->
            [none] text
           *[some] text { $keyword } to
        } { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] within { $count } hour
       *[other] within { $count } hours
    }

response-days =
    { $count ->
        [one] by the end of the next business day
       *[other] within { $count } business days
    }

secure-channel = our secure portal

part-hours =
    { $hours ->
        [none] {""}
       *[some] My hours are { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Hours: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Our hours are { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Hours: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] I am back { $next-open }.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] Back { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] I answer { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] In the meantime you can reach { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] Until then: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] a holiday
       *[some] { $occasion }
    }

part-discreet-subject = Your message

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] Thank you for your message. I answer messages during working hours, so that I can
               give each one the attention it needs.
        [firmer] Thank you for your message. As I have said before, I answer messages during working
                 hours only. Messages that come later wait until then.
        [discreet] Thank you for your message. I will answer when I am back at work.
       *[gentle] Thank you for reaching out. As a reminder, I'm available for communication during
                 regular working hours and will get back to you as soon as possible.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] Thank you for your message. I answer messages during working hours.
            [firmer] Thank you for your message. I answer during working hours only. It waits until
                     then.
            [discreet] Thank you for your message. I will answer when I am back.
           *[gentle] Thank you for reaching out. As a reminder, I'm available for communication
                     during regular working hours and will get back to you as soon as possible.
        }

        { part-hours } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] I have received your message
        }

holiday =
    { $tone ->
        [firm] Thank you for your message. We are closed for { part-occasion }, and messages wait
               until we are back.
        [firmer] Thank you for your message. We are closed for { part-occasion }. Nobody reads
                 messages today.
        [discreet] Thank you for your message. I will answer when I am back.
       *[gentle] Thank you for reaching out. We are closed today for { part-occasion }, and I will
                 get back to you when we are open again.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        Thank you for your message. { $tone ->
            [discreet] {""}
           *[gentle] We are closed for { part-occasion }.
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] We are closed today
        }

closure =
    { $tone ->
        [firm] Thank you for your message. We are closed at the moment, and messages wait until we
               are back.
        [firmer] Thank you for your message. We are closed at the moment. Nobody reads messages
                 until we are back.
        [discreet] Thank you for your message. I will answer when I am back.
       *[gentle] Thank you for reaching out. We are closed at the moment, and I will get back to you
                 when we are open again.
    }

    { $closed ->
        [none] {""}
       *[some] We are closed { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Thank you for your message. We are closed{ $closed ->
            [none] {""}
           *[some] {" "}{ $closed }
        }. { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Thank you for your message. We are closed at the moment.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] We are closed at the moment
        }

absence =
    { $tone ->
        [firm] Thank you for your message. I am away, and I do not read messages until I am back.
        [firmer] Thank you for your message. I am away. I do not read or answer messages until I am
                 back.
        [discreet] Thank you for your message. I will answer when I am back.
       *[gentle] Thank you for reaching out. I am away at the moment, and I will get back to you
                 when I return.
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Thank you for your message. I am away. { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Thank you for your message. I am away at the moment.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] I am away at the moment
        }

during-hours =
    { $tone ->
        [firm] Thank you for your message. It has come in, and I will answer it in its turn.
        [firmer] Thank you for your message. It has come in. There is no need to send it again.
        [discreet] Thank you. I have your message.
       *[gentle] Thank you for reaching out. Your message has come in, and I will get back to you
                 soon.
    }

    { part-response }
    .subject = I have received your message

late-apology =
    { $tone ->
        [firm] I am sorry that my answer is late. I have your message and will answer it next.
        [firmer] I am sorry that my answer is late. I have your message and will answer it next.
        [discreet] I am sorry that my answer is late. I have your message.
       *[gentle] I am sorry to keep you waiting. I have your message, and you will hear from me as
                 soon as I can.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] I am sorry for the delay
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] Thank you for your message. It has been passed on.
       *[gentle] Thank you for telling me. What you wrote matters, and I am passing it to our team.
                 Please do not wait for my answer if you need help.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] Thank you for your message. It has been passed on.
           *[gentle] Thank you for telling me. I am passing this to our team. Please do not wait for
                     my answer.
        }

        { $crisis }
    .public =
        Thank you for writing. Please do not wait for an answer here.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] Please read this now
        }

## Social media

friend-decline =
    { $tone ->
        [firm] I keep my work and my social media apart, so I do not connect with clients there.
               Please use our office for questions.
        [firmer] As I have said before, I do not connect with clients on social media. Please do not
                 send another request. Our office is there for your questions.
        [discreet] I do not connect on social media with people I know through work.
       *[gentle] To maintain professional boundaries, I don't connect with clients on social media.
                 If you have any questions or concerns, feel free to contact me during our regular
                 office hours.
    }

    { part-our-hours }
    .public =
        Thank you for your interest. I do not connect on social media with people I know through
        work.
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] About your request to connect
        }

follow-decline =
    { $tone ->
        [firm] I do not follow back or answer clients on social media. Please use our office for
               questions.
        [firmer] As I have said before, I do not follow back or answer clients on social media. Our
                 office is there for your questions.
        [discreet] I do not connect on social media with people I know through work.
       *[gentle] Thank you for your interest. To protect your privacy, I don't follow clients back
                 on social media. If you have a question, our office is glad to help.
    }

    { part-our-hours }
    .public = Thank you for your interest. I do not follow back people I know through work.
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] About following each other
        }

tag-reply =
    { $tone ->
        [firm] I have removed the tag. Please do not tag me, as posts show others that we know each
               other.
        [firmer] I have removed the tag again. Please stop tagging me, as posts show others that we
                 know each other.
        [discreet] I have removed the tag. Please do not tag me in posts.
       *[gentle] Thank you for thinking of me. To protect your privacy, I have removed the tag. I am
                 glad to talk about it when we next speak.
    }
    .public = Thank you. I remove tags from this account and do not answer here.
    .subject = About the tag

comment-reply =
    { $tone ->
        [firm] Thank you for your comment. I do not answer questions here. Please call our office.
        [firmer] Thank you for your comment. I do not answer here. Please call our office instead.
        [discreet] Thank you for your comment. I do not answer questions here.
       *[gentle] Thank you for your comment. To protect everybody's privacy, I don't answer
                 questions here. Our office is glad to help.
    }
    .public =
        Thank you for your comment. To protect everybody's privacy, we don't answer questions here.
        Our office is glad to help.
    .subject = About your comment

friend-decline-former =
    { $tone ->
        [firm] I do not connect on social media with people I have worked with, and this does not
               change when the work ends.
        [firmer] As I have said before, I do not connect on social media with people I have worked
                 with. Please do not send another request.
        [discreet] I do not connect on social media with people I know through work.
       *[gentle] It is kind of you to think of me. I don't connect on social media with people I
                 have worked with, also after our work has ended. That keeps what you shared with me
                 safe.
    }

    { part-our-hours }
    .public =
        Thank you for your interest. I do not connect on social media with people I know through
        work.
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] About your request to connect
        }

peer-decline =
    { $tone ->
        [firm] While we work together in supervision or training, I keep my personal accounts apart.
               Please use my work account.
        [firmer] As I have said before, I keep my personal accounts apart while we work together in
                 supervision or training.
        [discreet] I keep my personal accounts apart from work.
       *[gentle] Thank you for the request. While we work together in supervision or training, I
                 keep my personal accounts apart. I am glad to stay in touch by my work account.
    }
    .public = Thank you for your interest. I keep my personal accounts apart from work.
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] About your request to connect
        }

dm-redirect =
    { $tone ->
        [firm] I do not read or answer direct messages here. Please write by { $secure-channel } or
               call our office.
        [firmer] As I have said before, I do not answer direct messages here. Please write by {
                 $secure-channel } or call our office.
        [discreet] I do not answer messages here. Please use { $secure-channel } instead.
       *[gentle] Thank you for your message. This is not a private place to talk, so I don't answer
                 here. Please write by { $secure-channel } or call our office.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        I do not answer direct messages on social media. Please use { $secure-channel }.

        { $emergency }
    .public =
        This is not a private place to talk, so I don't answer here.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] About your message on social media
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] This belongs in a private place. Please write about it by { $secure-channel } only,
               or call our office.
        [firmer] As I have said before, please write about private matters by { $secure-channel }
                 only. I do not answer them here.
        [discreet] Please use { $secure-channel } to write to me about this.
       *[gentle] Thank you for your trust. What you write about is private, and messages like this
                 can be read by others. Please write to me by { $secure-channel }, or call our
                 office.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Please use { $secure-channel } to write to me about this.
           *[gentle] Thank you for your trust. Text messages can be read by others. Please write
                     about this by { $secure-channel }, or call our office.
        }

        { $emergency }
    .public =
        Please do not write about private matters here. Others can read it.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] A safer way to write to me
        }

risk-notice =
    { $tone ->
        [discreet] Others may be able to read messages like this one. You can use { $secure-channel
                   } instead.
       *[gentle] Before we go on, please know that e-mails and text messages are not fully private.
                 They can be read on a shared phone, by a provider or by somebody who finds the
                 device. You can use { $secure-channel } instead.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] If you still prefer to write this way, please tell me, and I will note it. You can
                 change your mind at any time.
    }
    .sms =
        Please know: others may be able to read text messages. You can use { $secure-channel }
        instead. If you still prefer texts, tell me. You can change your mind at any time.
    .public = Please know that everybody can read what is written here.
    .subject = How private our messages are

consent-request =
    { $tone ->
        [discreet] May I write to you this way?
       *[gentle] May I write to you this way? Others may be able to read these messages, so I will
                 keep them short and leave private matters out.
    }

    Please answer yes or no. You can change your mind at any time{ $tone ->
        [discreet] .
       *[gentle] , and saying no changes nothing about the help you get.
    }
    .sms =
        May I text you? Others may be able to read texts, so I will leave private matters out.
        Please answer yes or no. You can change your mind at any time.
    .public = Please contact our office to tell us how we may write to you.
    .subject = May I write to you this way?

consent-renewal =
    { $tone ->
        [discreet] Is it still all right to write to you this way?
       *[gentle] Some time ago you said that I may write to you this way. Is that still right for
                 you?
    }

    Please answer yes or no. You can change your mind at any time{ $tone ->
        [discreet] .
       *[gentle] , and saying no changes nothing about the help you get.
    }
    .sms =
        You said that I may text you. Is that still right for you? Please answer yes or no. You can
        change your mind at any time.
    .public = Please contact our office to tell us how we may write to you.
    .subject = Is it still all right to write to you this way?

hours-changed =
    { $tone ->
        [discreet] My hours have changed.
       *[gentle] I would like to let you know that my hours have changed.
    }

    { $hours ->
        [none] Please ask our office for the new hours.
       *[some] From now on they are { $hours }.
    }
    .sms =
        My hours have changed. { $hours ->
            [none] Please ask our office for the new hours.
           *[some] From now on: { $hours }.
        }
    .subject = My hours have changed

boundary-reminder =
    { $tone ->
        [firm] I would like to remind you how we keep in touch. I answer during working hours, and I
               do not answer late at night or on social media.
        [firmer] We have talked about this before. I answer during working hours only. Please keep
                 your messages to those hours.
        [discreet] I answer messages during working hours.
       *[gentle] I am glad that you write to me. So that I can be there for you when we meet, I
                 answer messages during working hours. Thank you for your patience.
    }

    { part-hours }
    .public = I answer messages during working hours, and not here.
    .subject = How we keep in touch

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] The last message reached you by mistake. Please delete it.
       *[gentle] I am sorry: the last message reached you by mistake. Please delete it and do not
                 share it. Thank you for your help.
    }
    .subject = A message sent by mistake

opt-out-confirmation =
    You will get no more messages from us this way. To get them again, send START.
    .email =
        You will get no more messages from us this way. To get them again, please contact our
        office.
    .public = You will get no more messages from us this way.
    .subject = You will get no more messages from us

help-answer =
    { $tone ->
        [discreet] To get no more messages, send STOP.
       *[gentle] { $agency ->
            [none] You are getting messages from our office.
           *[some] You are getting messages from { $agency }.
        } To get no more of them, send STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] To get no more messages, send STOP.
           *[gentle] { $agency ->
                [none] Messages from our office.
               *[some] Messages from { $agency }.
            } Send STOP to get no more of them.
        }

        { $emergency }
    .public =
        Please contact our office with your questions.

        { $emergency }
    .subject = Help with our messages

exception-note =
    { $tone ->
        [firm] I am answering outside my hours this once. From now on I answer during working hours
               again.
        [firmer] { $exceptions ->
            [one] This is an exception, and it stays the only one.
           *[other] This is exception number { $exceptions }.
        } I answer messages during working hours only.
        [discreet] I am answering outside my hours this once.
       *[gentle] I am answering outside my hours this once, as it could not wait. Please don't count
                 on it: I answer messages during working hours.
    }

    { part-hours }
    .public = I answer messages during working hours, and not here.
    .subject =
        { $tone ->
            [discreet] { part-discreet-subject }
           *[gentle] An exception this once
        }
