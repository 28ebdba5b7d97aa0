# Kindline's replies in Korean (formal, 합쇼체).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] 응급 상황이면 지금 지역 응급 번호로 전화하세요.
       *[some] 응급 상황이면 지금 { $emergency-number }번으로 전화하세요.
    } { $support ->
        [none] {""}
       *[some] 위기에 처해 있다면 { $always ->
            [yes] 언제든지{" "}
           *[no] {""}
        }{ $support }.
    }
    .sms =
        { $emergency-number ->
            [none] 응급 시 지역 응급 번호로 전화하세요.
           *[some] 응급 시 { $emergency-number }번으로 전화하세요.
        } { $support ->
            [none] {""}
           *[some] 위기 시 { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] 지금 도움이 필요하면 지역 응급 번호로 전화하세요.
           *[some] 지금 도움이 필요하면 { $emergency-number }번으로 전화하세요.
        } { $support ->
            [none] {""}
           *[some] 이런 방법도 있습니다. { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] 본인이나 다른 사람이 위험하면 지금 바로 지역 응급 번호로 전화해 주세요.
       *[some] 본인이나 다른 사람이 위험하면 지금 바로 { $emergency-number }번으로 전화해 주세요.
    } { $support ->
        [none] {""}
       *[some] 이야기를 들어 줄 사람이 필요하면 { $always ->
            [yes] 언제든지{" "}
           *[no] {""}
        }{ $support }.
    }
    .sms =
        { $emergency-number ->
            [none] 위험하면 지금 지역 응급 번호로 전화해 주세요.
           *[some] 위험하면 지금 { $emergency-number }번으로 전화해 주세요.
        } { $support ->
            [none] {""}
           *[some] 이야기할 사람이 필요하면 { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] 지금 도움이 필요하면 지역 응급 번호로 전화하세요.
           *[some] 지금 도움이 필요하면 { $emergency-number }번으로 전화하세요.
        } { $support ->
            [none] {""}
           *[some] 이런 방법도 있습니다. { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] {" "}(24시간)
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] { $voice ->
            [none] {""}
           *[some] { $voice }
        }번으로 전화하세요
        [text] { $text ->
            [none] {""}
           *[some] { $text }
        }번으로 { $keyword ->
            [none] 문자를
           *[some] { $keyword } 문자를
        } 보내세요
        [either] { $voice ->
            [none] {""}
           *[some] { $voice }
        }번으로 전화하거나 문자를 보내세요
       *[both] { $voice ->
            [none] {""}
           *[some] { $voice }
        }번으로 전화하거나 { $text ->
            [none] {""}
           *[some] { $text }
        }번으로 { $keyword ->
            [none] 문자를
           *[some] { $keyword } 문자를
        } 보내세요
    }

## Sentences that messages share

response-hours =
    { $count ->
       *[other] { $count }시간 이내에
    }

response-days =
    { $count ->
       *[other] 영업일 기준 { $count }일 이내에
    }

secure-channel = 저희 보안 포털

part-hours =
    { $hours ->
        [none] {""}
       *[some] 제 업무 시간은 { $hours }입니다.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] 업무 시간: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] 저희 업무 시간은 { $hours }입니다.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] 업무 시간: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] 다시 업무를 시작하는 때는 { $next-open }입니다.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] 업무 재개: { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] { $response } 답변드립니다.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] 그동안에는 { $cover } 쪽으로 연락하실 수 있습니다.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] 그동안 연락처: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] 휴일
       *[some] { $occasion }
    }

part-subject = 보내 주신 메시지

part-thanks = 메시지를 보내 주셔서 감사합니다.

part-later = { part-thanks } 업무에 복귀하면 답변드리겠습니다.

part-again = 전에 말씀드린 대로 다시 알려 드립니다.

part-received = 메시지를 잘 받았습니다

part-closed-now = 지금은 휴무입니다.

part-nobody-reads = 다시 문을 열 때까지는 아무도 메시지를 읽지 않습니다.

part-away = 지금은 자리를 비웠습니다.

part-no-connect = 저는 업무로 아는 분들과 소셜 미디어에서 연결하지 않습니다.

part-interest = 관심을 가져 주셔서 감사합니다.

part-request-subject = 연결 요청에 관하여

part-ask-office = 궁금한 점은 저희 사무실로 연락해 주세요.

part-office-helps = 저희 사무실에서 기꺼이 도와드리겠습니다.

part-answer-yes-no = 예 또는 아니요로 답해 주세요. 마음은 언제든지 바꾸실 수 있습니다.

part-ask-how = 어떤 방법으로 연락드리면 좋을지 저희 사무실에 알려 주세요.

part-answer-in-hours = 저는 메시지에 업무 시간에 답변하며, 여기에서는 답변하지 않습니다.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } 한 분 한 분의 메시지에 충분히 집중할 수 있도록 업무 시간에 답변합니다.
        [firmer] { part-thanks } { part-again } 저는 업무 시간에만 답변합니다. 그 뒤에 온 메시지는 다음 업무 시간까지 기다립니다.
        [discreet] { part-later }
       *[gentle] 연락해 주셔서 감사합니다. 저는 정해진 업무 시간에 연락을 받으며, 되도록 빨리 답변드리겠습니다.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } 저는 업무 시간에 메시지에 답변합니다.
            [firmer] { part-thanks } 저는 업무 시간에만 답변합니다.
            [discreet] { part-later }
           *[gentle] 연락해 주셔서 감사합니다. 저는 업무 시간에 연락을 받으며, 되도록 빨리 답변드리겠습니다.
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
        [firm] { part-thanks } 오늘은 쉬는 날({ part-occasion })이며, 메시지는 저희가 돌아올 때까지 기다립니다.
        [firmer] { part-thanks } 오늘은 쉬는 날({ part-occasion })입니다. { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] 연락해 주셔서 감사합니다. 오늘은 쉬는 날({ part-occasion })입니다. 다시 문을 열면 답변드리겠습니다.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] 오늘은 쉬는 날({ part-occasion })입니다.
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 오늘은 쉬는 날입니다
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } 메시지는 저희가 돌아올 때까지 기다립니다.
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] 연락해 주셔서 감사합니다. { part-closed-now } 다시 문을 열면 답변드리겠습니다.
    }

    { $closed ->
        [none] {""}
       *[some] 휴무: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] 휴무: { $closed }.
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
           *[gentle] 지금은 휴무입니다
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } 돌아올 때까지 메시지를 읽지 않습니다.
        [firmer] { part-thanks } { part-away } 돌아올 때까지 메시지를 읽거나 답변하지 않습니다.
        [discreet] { part-later }
       *[gentle] 연락해 주셔서 감사합니다. { part-away } 업무에 복귀하면 답변드리겠습니다.
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
           *[gentle] 지금은 자리를 비웠습니다
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } 메시지가 도착했으며 순서대로 답변드리겠습니다.
        [firmer] { part-thanks } 메시지가 도착했습니다. 다시 보내실 필요가 없습니다.
        [discreet] 감사합니다. 메시지를 받았습니다.
       *[gentle] 연락해 주셔서 감사합니다. 메시지가 도착했으며 곧 답변드리겠습니다.
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] 답변이 늦어 죄송합니다. 메시지를 받아 두었으며 다음 차례로 답변드리겠습니다.
        [firmer] 답변이 늦어 죄송합니다. 메시지를 받아 두었으며 다음 차례로 답변드리겠습니다.
        [discreet] 답변이 늦어 죄송합니다. 메시지를 받아 두었습니다.
       *[gentle] 기다리시게 해서 죄송합니다. 메시지를 받아 두었으며 되도록 빨리 연락드리겠습니다.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 늦어서 죄송합니다
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } 메시지를 전달했습니다.
       *[gentle] 말씀해 주셔서 감사합니다. 써 주신 내용은 중요하며, 저희 팀에 전달하고 있습니다. 도움이 필요하면 제 답변을 기다리지 마세요.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } 메시지를 전달했습니다.
           *[gentle] 말씀해 주셔서 감사합니다. 저희 팀에 전달하고 있습니다. 제 답변을 기다리지 마세요.
        }

        { $crisis }
    .public =
        글을 남겨 주셔서 감사합니다. 여기에서 답변을 기다리지 마세요.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 지금 읽어 주세요
        }

## Social media

friend-decline =
    { $tone ->
        [firm] 저는 업무와 소셜 미디어를 구분하므로 이용자와 소셜 미디어에서 연결하지 않습니다. { part-ask-office }
        [firmer] { part-again } 저는 이용자와 소셜 미디어에서 연결하지 않습니다. 요청을 다시 보내지 말아 주세요. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] 직업상의 경계를 지키기 위해 저는 이용자와 소셜 미디어에서 연결하지 않습니다. 궁금한 점이나 걱정이 있으면 업무 시간에 편하게 연락해 주세요.
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
        [firm] 저는 소셜 미디어에서 이용자를 맞팔로우하거나 이용자에게 답변하지 않습니다. { part-ask-office }
        [firmer] { part-again } 저는 소셜 미디어에서 이용자를 맞팔로우하거나 이용자에게 답변하지 않습니다. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } 개인 정보를 지켜 드리기 위해 저는 이용자를 맞팔로우하지 않습니다. { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 서로 팔로우하는 것에 관하여
        }

tag-reply =
    { $tone ->
        [firm] 태그를 삭제했습니다. 저를 태그하지 말아 주세요. 게시물을 보면 우리가 아는 사이임을 다른 사람이 알게 됩니다.
        [firmer] 태그를 다시 삭제했습니다. 저를 태그하는 것을 멈춰 주세요. 게시물을 보면 우리가 아는 사이임을 다른 사람이 알게 됩니다.
        [discreet] 태그를 삭제했습니다. 게시물에 저를 태그하지 말아 주세요.
       *[gentle] 저를 생각해 주셔서 감사합니다. 개인 정보를 지켜 드리기 위해 태그를 삭제했습니다. 다음에 이야기할 때 함께 나누면 좋겠습니다.
    }
    .public = 감사합니다. 이 계정의 태그는 삭제하며, 여기에서는 답변하지 않습니다.
    .subject = 태그에 관하여

comment-reply =
    { $tone ->
        [firm] 댓글을 남겨 주셔서 감사합니다. 저는 여기에서 질문에 답변하지 않습니다. 저희 사무실로 전화해 주세요.
        [firmer] 댓글을 남겨 주셔서 감사합니다. 저는 여기에서 질문에 답변하지 않습니다. { part-ask-office }
        [discreet] 댓글을 남겨 주셔서 감사합니다. 저는 여기에서 질문에 답변하지 않습니다.
       *[gentle] 댓글을 남겨 주셔서 감사합니다. 모두의 개인 정보를 지키기 위해 여기에서는 질문에 답변하지 않습니다. { part-office-helps }
    }
    .public = 댓글을 남겨 주셔서 감사합니다. 모두의 개인 정보를 지키기 위해 저희는 여기에서 질문에 답변하지 않습니다. { part-office-helps }
    .subject = 남겨 주신 댓글에 관하여

friend-decline-former =
    { $tone ->
        [firm] 저는 함께 일했던 분들과 소셜 미디어에서 연결하지 않습니다. 업무가 끝난 뒤에도 마찬가지입니다.
        [firmer] { part-again } 저는 함께 일했던 분들과 소셜 미디어에서 연결하지 않습니다. 요청을 다시 보내지 말아 주세요.
        [discreet] { part-no-connect }
       *[gentle] 저를 기억해 주셔서 감사합니다. 저는 함께 일했던 분들과는 업무가 끝난 뒤에도 소셜 미디어에서 연결하지 않습니다. 그래야 나눠 주신 이야기가 안전하게
                 지켜집니다.
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
        [firm] 수퍼비전이나 교육을 함께 하는 동안에는 개인 계정을 따로 둡니다. 제 업무 계정을 이용해 주세요.
        [firmer] { part-again } 수퍼비전이나 교육을 함께 하는 동안에는 개인 계정을 따로 둡니다.
        [discreet] 저는 개인 계정을 업무와 따로 둡니다.
       *[gentle] 요청해 주셔서 감사합니다. 수퍼비전이나 교육을 함께 하는 동안에는 개인 계정을 따로 둡니다. 업무 계정으로는 기꺼이 연락하겠습니다.
    }
    .public = { part-interest } 저는 개인 계정을 업무와 따로 둡니다.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] 저는 여기에서 다이렉트 메시지를 읽거나 답변하지 않습니다. 이용해 주세요: { $secure-channel }. 사무실로 전화하셔도 됩니다.
        [firmer] { part-again } 저는 여기에서 다이렉트 메시지에 답변하지 않습니다. 이용해 주세요: { $secure-channel }. 사무실로
                 전화하셔도 됩니다.
        [discreet] 저는 여기에서 메시지에 답변하지 않습니다. 대신 이용해 주세요: { $secure-channel }.
       *[gentle] { part-thanks } 이곳은 사적인 대화를 나누기에 안전한 곳이 아니어서 여기에서는 답변하지 않습니다. 이용해 주세요:
                 { $secure-channel }. 사무실로 전화하셔도 됩니다.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        저는 소셜 미디어의 다이렉트 메시지에 답변하지 않습니다. 대신 이용해 주세요: { $secure-channel }.

        { $emergency }
    .public =
        이곳은 사적인 대화를 나누기에 안전한 곳이 아니어서 여기에서는 답변하지 않습니다.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 소셜 미디어로 보내신 메시지에 관하여
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] 이 일은 사적인 곳에서 나누어야 합니다. 이용해 주세요: { $secure-channel }. 사무실로 전화하셔도 됩니다.
        [firmer] { part-again } 사적인 일은 다음 방법으로만 보내 주세요: { $secure-channel }. 여기에서는 답변하지 않습니다.
        [discreet] 이 일은 다음 방법으로 보내 주세요: { $secure-channel }.
       *[gentle] 믿고 말씀해 주셔서 감사합니다. 써 주신 내용은 사적인 것이며, 이런 메시지는 다른 사람이 읽을 수 있습니다. 이용해 주세요:
                 { $secure-channel }. 사무실로 전화하셔도 됩니다.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] 이 일은 다음 방법으로 보내 주세요: { $secure-channel }.
           *[gentle] 믿고 말씀해 주셔서 감사합니다. 문자는 다른 사람이 읽을 수 있습니다. 이용해 주세요: { $secure-channel }. 사무실로
                     전화하셔도 됩니다.
        }

        { $emergency }
    .public =
        여기에 사적인 일을 쓰지 말아 주세요. 다른 사람이 읽을 수 있습니다.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 더 안전하게 연락하는 방법
        }

risk-notice =
    { $tone ->
        [discreet] 이런 메시지는 다른 사람이 읽을 수 있습니다. 대신 이용하실 수 있습니다: { $secure-channel }.
       *[gentle] 계속하기 전에 알려 드립니다. 이메일과 문자는 완전히 비공개가 아닙니다. 함께 쓰는 휴대전화나 통신사에서, 또는 기기를 주운 사람이 읽을 수
                 있습니다. 대신 이용하실 수 있습니다: { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] 그래도 이 방법이 편하시면 말씀해 주세요. 적어 두겠습니다. 마음은 언제든지 바꾸실 수 있습니다.
    }
    .sms =
        알려 드립니다. 다른 사람이 문자를 읽을 수 있습니다. 대신 이용하실 수 있습니다: { $secure-channel }. 그래도 문자가 편하시면 말씀해 주세요.
        마음은 언제든지 바꾸실 수 있습니다.
    .public = 여기에 쓴 글은 누구나 읽을 수 있습니다.
    .subject = 우리의 메시지는 얼마나 비공개인가

consent-request =
    { $tone ->
        [discreet] 이 방법으로 연락드려도 될까요?
       *[gentle] 이 방법으로 연락드려도 될까요? 이런 메시지는 다른 사람이 읽을 수 있으므로, 짧게 쓰고 사적인 내용은 넣지 않겠습니다.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] 아니요라고 하셔도 받으시는 도움은 달라지지 않습니다.
    }
    .sms =
        문자로 연락드려도 될까요? 다른 사람이 읽을 수 있으므로 사적인 내용은 넣지 않겠습니다. { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = 이 방법으로 연락드려도 될까요?

consent-renewal =
    { $tone ->
        [discreet] 계속 이 방법으로 연락드려도 될까요?
       *[gentle] 얼마 전에 이 방법으로 연락해도 된다고 하셨습니다. 지금도 괜찮으신가요?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] 아니요라고 하셔도 받으시는 도움은 달라지지 않습니다.
    }
    .sms =
        전에 문자로 연락해도 된다고 하셨습니다. 지금도 괜찮으신가요? { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = 계속 이 방법으로 연락드려도 될까요?

hours-changed =
    { $tone ->
        [discreet] 제 업무 시간이 바뀌었습니다.
       *[gentle] 제 업무 시간이 바뀌어 알려 드립니다.
    }

    { $hours ->
        [none] 새 업무 시간은 저희 사무실에 문의해 주세요.
       *[some] 앞으로의 시간: { $hours }.
    }
    .sms =
        제 업무 시간이 바뀌었습니다. { $hours ->
            [none] 새 업무 시간은 저희 사무실에 문의해 주세요.
           *[some] 앞으로의 시간: { $hours }.
        }
    .subject = 제 업무 시간이 바뀌었습니다

boundary-reminder =
    { $tone ->
        [firm] 연락 방법을 다시 알려 드립니다. 저는 업무 시간에 답변하며, 늦은 밤이나 소셜 미디어에서는 답변하지 않습니다.
        [firmer] 이 일은 전에도 말씀드렸습니다. 저는 업무 시간에만 답변합니다. 메시지는 그 시간에 보내 주세요.
        [discreet] 저는 업무 시간에 메시지에 답변합니다.
       *[gentle] 연락해 주셔서 반갑습니다. 만날 때 온전히 도와드릴 수 있도록 메시지에는 업무 시간에 답변합니다. 기다려 주셔서 감사합니다.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = 우리가 연락하는 방법

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] 방금 보낸 메시지는 잘못 전송되었습니다. 삭제해 주세요.
       *[gentle] 죄송합니다. 방금 보낸 메시지는 잘못 전송되었습니다. 삭제하시고 다른 사람과 나누지 말아 주세요. 도와주셔서 감사합니다.
    }
    .subject = 잘못 보낸 메시지

opt-out-confirmation =
    이제 이 방법으로 저희 메시지를 보내지 않습니다. 다시 받으시려면 START를 보내 주세요.
    .email = 이제 이 방법으로 저희 메시지를 보내지 않습니다. 다시 받으시려면 저희 사무실로 연락해 주세요.
    .public = 이제 이 방법으로 저희 메시지를 보내지 않습니다.
    .subject = 이제 저희 메시지를 보내지 않습니다

help-answer =
    { $tone ->
        [discreet] 더 받지 않으시려면 STOP을 보내 주세요.
       *[gentle] { $agency ->
            [none] 저희 사무실에서 보내는 메시지입니다.
           *[some] { $agency }에서 보내는 메시지입니다.
        } 더 받지 않으시려면 STOP을 보내 주세요.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] 더 받지 않으시려면 STOP을 보내 주세요.
           *[gentle] { $agency ->
                [none] 저희 사무실에서 보내는 메시지입니다.
               *[some] { $agency }에서 보내는 메시지입니다.
            } 더 받지 않으시려면 STOP을 보내 주세요.
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = 저희 메시지에 관한 도움말

exception-note =
    { $tone ->
        [firm] 이번 한 번만 업무 시간 외에 답변드립니다. 앞으로는 다시 업무 시간에 답변합니다.
        [firmer] { $exceptions ->
           *[other] 이번은 예외이며 { $exceptions }번째입니다.
        } 저는 업무 시간에만 답변합니다.
        [discreet] 이번 한 번만 업무 시간 외에 답변드립니다.
       *[gentle] 미룰 수 없는 일이라 이번 한 번만 업무 시간 외에 답변드립니다. 늘 그렇다고 생각하지는 말아 주세요. 저는 업무 시간에 메시지에 답변합니다.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 이번 한 번의 예외
        }
