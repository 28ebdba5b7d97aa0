# Kindline's replies in Vietnamese.

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] Nếu là trường hợp khẩn cấp, xin gọi ngay số khẩn cấp tại địa phương.
       *[some] Nếu là trường hợp khẩn cấp, xin gọi ngay { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Nếu quý vị đang khủng hoảng, xin { $support }{ $always ->
            [yes] {" "}vào bất cứ giờ nào
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Khẩn cấp: gọi số khẩn cấp tại địa phương.
           *[some] Khẩn cấp: gọi { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Khủng hoảng: { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Nếu cần giúp ngay, xin gọi số khẩn cấp tại địa phương.
           *[some] Nếu cần giúp ngay, xin gọi { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Quý vị cũng có thể { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] Nếu quý vị hoặc ai đó đang gặp nguy hiểm, xin gọi ngay số khẩn cấp tại địa phương.
       *[some] Nếu quý vị hoặc ai đó đang gặp nguy hiểm, xin gọi ngay { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] Để nói chuyện với người sẵn lòng lắng nghe, xin { $support }{ $always ->
            [yes] {" "}vào bất cứ giờ nào
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] Nguy hiểm: gọi ngay số khẩn cấp tại địa phương.
           *[some] Nguy hiểm: gọi ngay { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Cần người trò chuyện: { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] Nếu cần giúp ngay, xin gọi số khẩn cấp tại địa phương.
           *[some] Nếu cần giúp ngay, xin gọi { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] Quý vị cũng có thể { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] , vào bất cứ giờ nào
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] gọi { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] nhắn tin
           *[some] nhắn { $keyword }
        } đến { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] gọi hoặc nhắn tin đến { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] gọi { $voice ->
            [none] {""}
           *[some] { $voice }
        } hoặc { $keyword ->
            [none] nhắn tin
           *[some] nhắn { $keyword }
        } đến { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
       *[other] trong vòng { $count } giờ
    }

response-days =
    { $count ->
       *[other] trong vòng { $count } ngày làm việc
    }

secure-channel = cổng bảo mật của chúng tôi

part-hours =
    { $hours ->
        [none] {""}
       *[some] Giờ làm việc của tôi: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Giờ: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] Giờ làm việc của chúng tôi: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] Giờ: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] Tôi trở lại { $next-open }.
    }

part-response =
    { $response ->
        [none] {""}
       *[some] Tôi trả lời { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] Trong thời gian đó, quý vị có thể liên lạc với { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] Trong lúc đó: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] ngày lễ
       *[some] { $occasion }
    }

part-subject = Tin nhắn của quý vị

part-later = Cảm ơn tin nhắn của quý vị. Tôi sẽ trả lời khi trở lại.

part-no-connect = Tôi không kết bạn trên mạng xã hội với những người tôi quen qua công việc.

part-no-connect-public =
    Cảm ơn quý vị đã quan tâm. Tôi không kết bạn trên mạng xã hội với những người tôi quen qua công
    việc.

part-answer-yes-no = Xin trả lời có hoặc không. Quý vị có thể đổi ý bất cứ lúc nào.

part-answer-in-hours = Tôi trả lời tin nhắn trong giờ làm việc, và không trả lời ở đây.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] Cảm ơn tin nhắn của quý vị. Tôi trả lời trong giờ làm việc, để dành cho mỗi tin nhắn
               sự quan tâm cần thiết.
        [firmer] Cảm ơn tin nhắn của quý vị. Như tôi đã nói, tôi chỉ trả lời trong giờ làm việc. Tin
                 nhắn đến sau giờ đó phải đợi.
        [discreet] { part-later }
       *[gentle] Cảm ơn quý vị đã liên lạc. Xin nhắc rằng tôi trả lời trong giờ làm việc thông
                 thường và sẽ liên lạc lại sớm nhất có thể.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] Cảm ơn tin nhắn của quý vị. Tôi trả lời trong giờ làm việc.
            [firmer] Cảm ơn tin nhắn của quý vị. Tôi chỉ trả lời trong giờ làm việc.
            [discreet] { part-later }
           *[gentle] Cảm ơn quý vị đã liên lạc. Tôi trả lời trong giờ làm việc và sẽ liên lạc lại
                     sớm.
        }

        { part-hours } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Tôi đã nhận được tin nhắn của quý vị
        }

holiday =
    { $tone ->
        [firm] Cảm ơn tin nhắn của quý vị. Văn phòng nghỉ ({ part-occasion }), tin nhắn đợi đến khi
               chúng tôi trở lại.
        [discreet] { part-later }
       *[gentle] Cảm ơn quý vị đã liên lạc. Hôm nay văn phòng nghỉ ({ part-occasion }), tôi sẽ trả
                 lời khi mở cửa lại.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        Cảm ơn tin nhắn của quý vị. { $tone ->
            [discreet] {""}
           *[gentle] Hôm nay nghỉ ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Hôm nay chúng tôi nghỉ
        }

closure =
    { $tone ->
        [firm] Cảm ơn tin nhắn của quý vị. Văn phòng đang đóng cửa, tin nhắn đợi đến khi chúng tôi
               trở lại.
        [discreet] { part-later }
       *[gentle] Cảm ơn quý vị đã liên lạc. Văn phòng đang đóng cửa, tôi sẽ trả lời khi mở cửa lại.
    }

    { $closed ->
        [none] {""}
       *[some] Đóng cửa: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Cảm ơn tin nhắn của quý vị. { $closed ->
            [none] Văn phòng đang đóng cửa.
           *[some] Đóng cửa: { $closed }.
        } { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Cảm ơn tin nhắn của quý vị. Văn phòng đang đóng cửa.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Văn phòng đang đóng cửa
        }

absence =
    { $tone ->
        [firm] Cảm ơn tin nhắn của quý vị. Tôi đang vắng mặt và không đọc tin nhắn cho đến khi trở
               lại.
        [discreet] { part-later }
       *[gentle] Cảm ơn quý vị đã liên lạc. Tôi đang vắng mặt và sẽ trả lời khi trở lại.
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        Cảm ơn tin nhắn của quý vị. Tôi đang vắng mặt. { part-back } { $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        Cảm ơn tin nhắn của quý vị. Tôi đang vắng mặt.

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Tôi đang vắng mặt
        }

during-hours =
    { $tone ->
        [firm] Cảm ơn tin nhắn của quý vị. Tin đã đến và tôi sẽ trả lời theo thứ tự.
        [firmer] Cảm ơn tin nhắn của quý vị. Tin đã đến. Không cần gửi lại.
        [discreet] Cảm ơn. Tôi đã nhận tin nhắn của quý vị.
       *[gentle] Cảm ơn quý vị đã liên lạc. Tin nhắn đã đến và tôi sẽ sớm trả lời.
    }

    { part-response }
    .subject = Tôi đã nhận được tin nhắn của quý vị

late-apology =
    { $tone ->
        [firm] Xin lỗi vì trả lời trễ. Tôi đã có tin nhắn của quý vị và sẽ trả lời kế tiếp.
        [discreet] Xin lỗi vì trả lời trễ. Tôi đã có tin nhắn của quý vị.
       *[gentle] Xin lỗi vì để quý vị phải đợi. Tôi đã có tin nhắn và sẽ liên lạc ngay khi có thể.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Xin lỗi vì chậm trễ
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] Cảm ơn tin nhắn của quý vị. Tin đã được chuyển đi.
       *[gentle] Cảm ơn quý vị đã cho tôi biết. Điều quý vị viết rất quan trọng và tôi đang chuyển
                 cho nhóm chúng tôi. Nếu cần giúp, xin đừng đợi tôi trả lời.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] Cảm ơn tin nhắn của quý vị. Tin đã được chuyển đi.
           *[gentle] Cảm ơn quý vị đã cho tôi biết. Tôi đang chuyển cho nhóm. Xin đừng đợi tôi trả
                     lời.
        }

        { $crisis }
    .public =
        Cảm ơn quý vị đã viết. Xin đừng đợi câu trả lời ở đây.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Xin đọc ngay
        }

## Social media

friend-decline =
    { $tone ->
        [firm] Tôi tách riêng công việc và mạng xã hội, nên không kết bạn với thân chủ ở đó. Nếu có
               câu hỏi, xin liên lạc văn phòng.
        [firmer] Như tôi đã nói, tôi không kết bạn với thân chủ trên mạng xã hội. Xin đừng gửi lời
                 mời nữa. Nếu có câu hỏi, xin liên lạc văn phòng.
        [discreet] { part-no-connect }
       *[gentle] Để giữ ranh giới nghề nghiệp, tôi không kết bạn với thân chủ trên mạng xã hội. Nếu
                 có câu hỏi hay lo lắng, xin cứ liên lạc với tôi trong giờ làm việc.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Về lời mời kết bạn của quý vị
        }

follow-decline =
    { $tone ->
        [firm] Tôi không theo dõi hay trả lời thân chủ trên mạng xã hội. Nếu có câu hỏi, xin liên
               lạc văn phòng.
        [firmer] Như tôi đã nói, tôi không theo dõi thân chủ trên mạng xã hội. Nếu có câu hỏi, xin
                 liên lạc văn phòng.
        [discreet] { part-no-connect }
       *[gentle] Cảm ơn quý vị đã quan tâm. Để bảo vệ sự riêng tư của quý vị, tôi không theo dõi lại
                 thân chủ. Nếu có câu hỏi, văn phòng sẵn lòng giúp.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Về việc theo dõi nhau
        }

tag-reply =
    { $tone ->
        [firm] Tôi đã gỡ thẻ. Xin đừng gắn thẻ tôi, vì bài đăng cho người khác biết chúng ta quen
               nhau.
        [firmer] Tôi lại đã gỡ thẻ. Xin ngừng gắn thẻ tôi, vì bài đăng cho người khác biết chúng ta
                 quen nhau.
        [discreet] Tôi đã gỡ thẻ. Xin đừng gắn thẻ tôi trong bài đăng.
       *[gentle] Cảm ơn quý vị đã nghĩ đến tôi. Để bảo vệ sự riêng tư của quý vị, tôi đã gỡ thẻ. Lần
                 tới gặp nhau, tôi sẵn lòng nói chuyện thêm.
    }
    .public = Cảm ơn. Tôi gỡ thẻ khỏi tài khoản này và không trả lời ở đây.
    .subject = Về việc gắn thẻ

comment-reply =
    { $tone ->
        [firm] Cảm ơn bình luận của quý vị. Tôi không trả lời câu hỏi ở đây. Xin gọi văn phòng.
        [discreet] Cảm ơn bình luận của quý vị. Tôi không trả lời câu hỏi ở đây.
       *[gentle] Cảm ơn bình luận của quý vị. Để bảo vệ sự riêng tư của mọi người, tôi không trả lời
                 câu hỏi ở đây. Văn phòng sẵn lòng giúp.
    }
    .public =
        Cảm ơn bình luận của quý vị. Để bảo vệ sự riêng tư của mọi người, chúng tôi không trả lời
        câu hỏi ở đây. Văn phòng sẵn lòng giúp.
    .subject = Về bình luận của quý vị

friend-decline-former =
    { $tone ->
        [firm] Tôi không kết bạn trên mạng xã hội với những người tôi từng giúp, kể cả khi công việc
               đã kết thúc.
        [firmer] Như tôi đã nói, tôi không kết bạn trên mạng xã hội với những người tôi từng giúp.
                 Xin đừng gửi lời mời nữa.
        [discreet] { part-no-connect }
       *[gentle] Cảm ơn quý vị còn nhớ đến tôi. Tôi không kết bạn trên mạng xã hội với những người
                 tôi từng giúp, kể cả khi công việc đã kết thúc. Như vậy những gì quý vị chia sẻ
                 được giữ an toàn.
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Về lời mời kết bạn của quý vị
        }

peer-decline =
    { $tone ->
        [firm] Trong thời gian giám sát hoặc đào tạo, tôi giữ tài khoản cá nhân riêng. Xin dùng tài
               khoản công việc của tôi.
        [discreet] Tôi giữ tài khoản cá nhân riêng với công việc.
       *[gentle] Cảm ơn lời mời. Trong thời gian giám sát hoặc đào tạo, tôi giữ tài khoản cá nhân
                 riêng. Xin giữ liên lạc qua tài khoản công việc của tôi.
    }
    .public = Cảm ơn quý vị đã quan tâm. Tôi giữ tài khoản cá nhân riêng với công việc.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Về lời mời kết bạn của quý vị
        }

dm-redirect =
    { $tone ->
        [firm] Tôi không đọc hay trả lời tin nhắn riêng ở đây. Xin dùng { $secure-channel } hoặc gọi
               văn phòng.
        [firmer] Như tôi đã nói, tôi không trả lời tin nhắn riêng ở đây. Xin dùng { $secure-channel
                 } hoặc gọi văn phòng.
        [discreet] Tôi không trả lời tin nhắn ở đây. Xin dùng { $secure-channel }.
       *[gentle] Cảm ơn tin nhắn của quý vị. Đây không phải là nơi riêng tư, nên tôi không trả lời ở
                 đây. Xin dùng { $secure-channel } hoặc gọi văn phòng.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        Tôi không trả lời tin nhắn riêng trên mạng xã hội. Xin dùng { $secure-channel }.

        { $emergency }
    .public =
        Đây không phải là nơi riêng tư, nên tôi không trả lời ở đây.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Về tin nhắn của quý vị trên mạng xã hội
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] Việc này cần một nơi riêng tư. Xin chỉ viết về việc này qua { $secure-channel }, hoặc
               gọi văn phòng.
        [firmer] Như tôi đã nói, xin chỉ viết việc riêng qua { $secure-channel }. Tôi không trả lời
                 ở đây.
        [discreet] Về việc này, xin dùng { $secure-channel }.
       *[gentle] Cảm ơn quý vị đã tin tưởng. Điều quý vị viết là riêng tư, và người khác có thể đọc
                 tin nhắn như thế này. Xin viết cho tôi qua { $secure-channel }, hoặc gọi văn phòng.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Về việc này, xin dùng { $secure-channel }.
           *[gentle] Cảm ơn quý vị đã tin tưởng. Người khác có thể đọc tin nhắn. Xin viết qua {
                     $secure-channel }, hoặc gọi văn phòng.
        }

        { $emergency }
    .public =
        Xin đừng viết việc riêng ở đây. Người khác có thể đọc.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Cách viết cho tôi an toàn hơn
        }

risk-notice =
    { $tone ->
        [discreet] Người khác có thể đọc tin nhắn như thế này. Quý vị có thể dùng { $secure-channel
                   }.
       *[gentle] Trước khi tiếp tục, xin biết rằng email và tin nhắn không hoàn toàn riêng tư. Người
                 dùng chung điện thoại, nhà cung cấp hay người nhặt được máy có thể đọc. Quý vị có
                 thể dùng { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] Nếu vẫn muốn viết theo cách này, xin cho tôi biết để tôi ghi lại. Quý vị có thể đổi
                 ý bất cứ lúc nào.
    }
    .sms =
        Xin biết: người khác có thể đọc tin nhắn. Quý vị có thể dùng { $secure-channel }. Nếu vẫn
        muốn nhắn tin, xin cho tôi biết. Quý vị có thể đổi ý bất cứ lúc nào.
    .public = Xin biết rằng mọi người đều có thể đọc những gì viết ở đây.
    .subject = Tin nhắn của chúng ta riêng tư đến đâu

consent-request =
    { $tone ->
        [discreet] Tôi có thể viết cho quý vị theo cách này không?
       *[gentle] Tôi có thể viết cho quý vị theo cách này không? Người khác có thể đọc, nên tôi sẽ
                 viết ngắn và không nói việc riêng.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Trả lời không cũng không thay đổi sự giúp đỡ quý vị nhận được.
    }
    .sms =
        Tôi có thể nhắn tin cho quý vị không? Người khác có thể đọc, nên tôi sẽ không nói việc
        riêng. { part-answer-yes-no }
    .public = Xin liên lạc văn phòng để cho biết chúng tôi có thể viết cho quý vị bằng cách nào.
    .subject = Tôi có thể viết cho quý vị theo cách này không?

consent-renewal =
    { $tone ->
        [discreet] Tôi vẫn có thể viết cho quý vị theo cách này chứ?
       *[gentle] Trước đây quý vị đã cho phép tôi viết theo cách này. Bây giờ còn đúng không?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] Trả lời không cũng không thay đổi sự giúp đỡ quý vị nhận được.
    }
    .sms = Trước đây quý vị đã cho phép tôi nhắn tin. Bây giờ còn đúng không? { part-answer-yes-no }
    .public = Xin liên lạc văn phòng để cho biết chúng tôi có thể viết cho quý vị bằng cách nào.
    .subject = Tôi vẫn có thể viết cho quý vị theo cách này chứ?

hours-changed =
    { $tone ->
        [discreet] Giờ làm việc của tôi đã thay đổi.
       *[gentle] Tôi muốn báo rằng giờ làm việc của tôi đã thay đổi.
    }

    { $hours ->
        [none] Xin hỏi văn phòng giờ mới.
       *[some] Từ nay: { $hours }.
    }
    .sms =
        Giờ làm việc của tôi đã thay đổi. { $hours ->
            [none] Xin hỏi văn phòng giờ mới.
           *[some] Từ nay: { $hours }.
        }
    .subject = Giờ làm việc của tôi đã thay đổi

boundary-reminder =
    { $tone ->
        [firm] Xin nhắc cách chúng ta liên lạc. Tôi trả lời trong giờ làm việc, không trả lời lúc
               khuya hay trên mạng xã hội.
        [firmer] Chúng ta đã nói về việc này. Tôi chỉ trả lời trong giờ làm việc. Xin viết trong
                 những giờ đó.
        [discreet] Tôi trả lời tin nhắn trong giờ làm việc.
       *[gentle] Tôi vui khi quý vị viết cho tôi. Để có thể lo cho quý vị khi gặp nhau, tôi trả lời
                 tin nhắn trong giờ làm việc. Cảm ơn sự kiên nhẫn của quý vị.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = Cách chúng ta giữ liên lạc

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] Tin nhắn vừa rồi gửi nhầm. Xin xóa đi.
       *[gentle] Xin lỗi: tin nhắn vừa rồi gửi nhầm đến quý vị. Xin xóa và đừng chia sẻ. Cảm ơn quý
                 vị đã giúp.
    }
    .subject = Tin nhắn gửi nhầm

opt-out-confirmation =
    Quý vị sẽ không nhận tin nhắn của chúng tôi qua đây nữa. Để nhận lại, xin gửi START.
    .email =
        Quý vị sẽ không nhận tin nhắn của chúng tôi qua đây nữa. Để nhận lại, xin liên lạc văn
        phòng.
    .public = Quý vị sẽ không nhận tin nhắn của chúng tôi qua đây nữa.
    .subject = Quý vị sẽ không nhận tin nhắn nữa

help-answer =
    { $tone ->
        [discreet] Để không nhận tin nhắn nữa, xin gửi STOP.
       *[gentle] { $agency ->
            [none] Quý vị nhận tin nhắn từ văn phòng chúng tôi.
           *[some] Quý vị nhận tin nhắn từ { $agency }.
        } Để không nhận nữa, xin gửi STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] Để không nhận tin nhắn nữa, xin gửi STOP.
           *[gentle] { $agency ->
                [none] Tin nhắn từ văn phòng chúng tôi.
               *[some] Tin nhắn từ { $agency }.
            } Để ngừng nhận, gửi STOP.
        }

        { $emergency }
    .public =
        Nếu có câu hỏi, xin liên lạc văn phòng.

        { $emergency }
    .subject = Trợ giúp về tin nhắn của chúng tôi

exception-note =
    { $tone ->
        [firm] Lần này tôi trả lời ngoài giờ. Từ nay tôi lại trả lời trong giờ làm việc.
        [firmer] { $exceptions ->
           *[other] Đây là ngoại lệ thứ { $exceptions }.
        } Tôi chỉ trả lời trong giờ làm việc.
        [discreet] Lần này tôi trả lời ngoài giờ.
       *[gentle] Lần này tôi trả lời ngoài giờ vì việc không thể đợi. Xin đừng xem đó là thường lệ:
                 tôi trả lời tin nhắn trong giờ làm việc.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] Một ngoại lệ lần này
        }
