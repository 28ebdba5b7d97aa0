# Kindline's replies in Arabic (polite plural, without a gender for reader or worker).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] في حالة الطوارئ، اتصلوا الآن برقم الطوارئ المحلي.
       *[some] في حالة الطوارئ، اتصلوا الآن بالرقم { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] إذا كنتم تمرون بأزمة، { $support }{ $always ->
            [yes] {" "}في أي وقت
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] طوارئ؟ اتصلوا برقم الطوارئ المحلي.
           *[some] طوارئ؟ اتصلوا بالرقم { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] أزمة؟ { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] إذا احتجتم إلى المساعدة الآن، اتصلوا برقم الطوارئ المحلي.
           *[some] إذا احتجتم إلى المساعدة الآن، اتصلوا بالرقم { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] هناك طريقة أخرى أيضًا: { $support }.
        }

crisis-block =
    { $emergency-number ->
        [none] إذا كنتم أنتم أو غيركم في خطر، فالرجاء الاتصال الآن برقم الطوارئ المحلي.
       *[some] إذا كنتم أنتم أو غيركم في خطر، فالرجاء الاتصال الآن بالرقم { $emergency-number }.
    } { $support ->
        [none] {""}
       *[some] للتحدث مع من يصغي إليكم، { $support }{ $always ->
            [yes] {" "}في أي وقت
           *[no] {""}
        }.
    }
    .sms =
        { $emergency-number ->
            [none] في خطر؟ اتصلوا الآن برقم الطوارئ المحلي.
           *[some] في خطر؟ اتصلوا الآن بالرقم { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] للتحدث مع أحد، { $support }.
        }
    .discreet =
        { $emergency-number ->
            [none] إذا احتجتم إلى المساعدة الآن، اتصلوا برقم الطوارئ المحلي.
           *[some] إذا احتجتم إلى المساعدة الآن، اتصلوا بالرقم { $emergency-number }.
        } { $support ->
            [none] {""}
           *[some] هناك طريقة أخرى أيضًا: { $support }.
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] ، في أي وقت
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] اتصلوا بالرقم { $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] أرسلوا رسالة نصية
           *[some] أرسلوا كلمة { $keyword }
        } إلى { $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] اتصلوا أو أرسلوا رسالة نصية إلى { $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] اتصلوا بالرقم { $voice ->
            [none] {""}
           *[some] { $voice }
        } أو { $keyword ->
            [none] أرسلوا رسالة نصية
           *[some] أرسلوا كلمة { $keyword }
        } إلى { $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [zero] خلال { $count } ساعة
        [one] خلال ساعة واحدة
        [two] خلال ساعتين
        [few] خلال { $count } ساعات
        [many] خلال { $count } ساعة
       *[other] خلال { $count } ساعة
    }

response-days =
    { $count ->
        [zero] خلال { $count } يوم عمل
        [one] خلال يوم عمل واحد
        [two] خلال يومي عمل
        [few] خلال { $count } أيام عمل
        [many] خلال { $count } يوم عمل
       *[other] خلال { $count } يوم عمل
    }

secure-channel = بوابتنا الآمنة

part-hours =
    { $hours ->
        [none] {""}
       *[some] ساعات عملي: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] الساعات: { $hours }.
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] ساعات عملنا: { $hours }.
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] الساعات: { $hours }.
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] أعود إلى العمل { $next-open }.
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] العودة: { $next-open }.
        }

part-response =
    { $response ->
        [none] {""}
       *[some] أردّ { $response }.
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] حتى ذلك الحين يمكنكم التواصل مع { $cover }.
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] حتى ذلك الحين: { $cover }.
        }

part-occasion =
    { $occasion ->
        [none] عطلة
       *[some] { $occasion }
    }

part-subject = رسالتكم

part-thanks = شكرًا على رسالتكم.

part-later = { part-thanks } سأردّ عند عودتي.

part-again = أذكّركم بما سبق أن قلته.

part-received = وصلتني رسالتكم

part-closed-now = المكتب مغلق حاليًا.

part-nobody-reads = لا أحد يقرأ الرسائل حتى نفتح من جديد.

part-away = لست في العمل حاليًا.

part-no-connect = لا أتواصل على وسائل التواصل الاجتماعي مع من أعرفهم من خلال العمل.

part-interest = شكرًا على اهتمامكم.

part-request-subject = بخصوص طلب الإضافة

part-ask-office = لأي سؤال، يرجى التواصل مع مكتبنا.

part-office-helps = يسعد مكتبنا أن يساعدكم.

part-answer-yes-no = يرجى الردّ بنعم أو لا. يمكنكم تغيير رأيكم في أي وقت.

part-ask-how = يرجى إبلاغ مكتبنا كيف يمكننا أن نكتب إليكم.

part-answer-in-hours = أردّ على الرسائل في ساعات العمل، وليس هنا.

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } أردّ في ساعات العمل، حتى أعطي كل رسالة ما تستحقه من اهتمام.
        [firmer] { part-thanks } { part-again } أردّ في ساعات العمل فقط. الرسائل التي تصل بعدها
                 تنتظر حتى ذلك الوقت.
        [discreet] { part-later }
       *[gentle] شكرًا على تواصلكم. للتذكير، أكون على تواصل في ساعات العمل المعتادة، وسأردّ في أقرب
                 وقت ممكن.
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } أردّ على الرسائل في ساعات العمل.
            [firmer] { part-thanks } أردّ في ساعات العمل فقط.
            [discreet] { part-later }
           *[gentle] شكرًا على تواصلكم. أردّ في ساعات العمل، وسأردّ في أقرب وقت ممكن.
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
        [firm] { part-thanks } المكتب مغلق اليوم ({ part-occasion })، والرسائل تنتظر حتى عودتنا.
        [firmer] { part-thanks } المكتب مغلق اليوم ({ part-occasion }). { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] شكرًا على تواصلكم. المكتب مغلق اليوم ({ part-occasion }). سأردّ عندما نفتح من جديد.
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] المكتب مغلق اليوم ({ part-occasion }).
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] المكتب مغلق اليوم
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } الرسائل تنتظر حتى عودتنا.
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] شكرًا على تواصلكم. { part-closed-now } سأردّ عندما نفتح من جديد.
    }

    { $closed ->
        [none] {""}
       *[some] المكتب مغلق: { $closed }.
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] المكتب مغلق: { $closed }.
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
           *[gentle] المكتب مغلق حاليًا
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } لا أقرأ الرسائل حتى عودتي.
        [firmer] { part-thanks } { part-away } لا أقرأ الرسائل ولا أردّ عليها حتى عودتي.
        [discreet] { part-later }
       *[gentle] شكرًا على تواصلكم. { part-away } سأردّ عند عودتي.
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
           *[gentle] لست في العمل حاليًا
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } لقد وصلت، وسأردّ عليها في دورها.
        [firmer] { part-thanks } لقد وصلت. لا حاجة إلى إرسالها مرة أخرى.
        [discreet] شكرًا. وصلتني رسالتكم.
       *[gentle] شكرًا على تواصلكم. وصلت رسالتكم، وسأردّ قريبًا.
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] أعتذر عن تأخر ردّي. رسالتكم عندي، وسأردّ عليها تاليًا.
        [firmer] أعتذر عن تأخر ردّي. رسالتكم عندي، وسأردّ عليها تاليًا.
        [discreet] أعتذر عن تأخر ردّي. رسالتكم عندي.
       *[gentle] أعتذر عن جعلكم تنتظرون. رسالتكم عندي، وسأتواصل معكم في أقرب وقت ممكن.
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] أعتذر عن التأخير
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } تم تحويلها.
       *[gentle] شكرًا لأنكم أخبرتموني. ما كتبتموه مهم، وأنا أنقله إلى فريقنا. إذا احتجتم إلى
                 المساعدة، فلا تنتظروا ردّي.
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } تم تحويلها.
           *[gentle] شكرًا لأنكم أخبرتموني. أنقل هذا إلى فريقنا. لا تنتظروا ردّي.
        }

        { $crisis }
    .public =
        شكرًا على كتابتكم. لا تنتظروا الردّ هنا.

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] يرجى قراءة هذا الآن
        }

## Social media

friend-decline =
    { $tone ->
        [firm] أفصل بين عملي ووسائل التواصل الاجتماعي، ولذلك لا أتواصل هناك مع المستفيدين.
               { part-ask-office }
        [firmer] { part-again } لا أتواصل مع المستفيدين على وسائل التواصل الاجتماعي. يرجى عدم إرسال
                 طلب آخر. { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] حفاظًا على الحدود المهنية، لا أتواصل مع المستفيدين على وسائل التواصل الاجتماعي. إذا
                 كان لديكم سؤال أو قلق، فيمكنكم التواصل معي في ساعات عمل المكتب.
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
        [firm] لا أتابع المستفيدين ولا أردّ عليهم على وسائل التواصل الاجتماعي. { part-ask-office }
        [firmer] { part-again } لا أتابع المستفيدين ولا أردّ عليهم على وسائل التواصل الاجتماعي.
                 { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } حفاظًا على خصوصيتكم، لا أتابع المستفيدين على وسائل التواصل
                 الاجتماعي. { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] بخصوص المتابعة المتبادلة
        }

tag-reply =
    { $tone ->
        [firm] أزلت الإشارة. يرجى عدم الإشارة إليّ. المنشورات تُظهر للآخرين أننا نعرف بعضنا.
        [firmer] أزلت الإشارة مرة أخرى. يرجى التوقف عن الإشارة إليّ. المنشورات تُظهر للآخرين أننا
                 نعرف بعضنا.
        [discreet] أزلت الإشارة. يرجى عدم الإشارة إليّ في المنشورات.
       *[gentle] شكرًا على تفكيركم بي. حفاظًا على خصوصيتكم، أزلت الإشارة. يسعدني أن نتحدث عن ذلك في
                 حديثنا القادم.
    }
    .public = شكرًا. أزيل الإشارات إلى هذا الحساب ولا أردّ هنا.
    .subject = بخصوص الإشارة

comment-reply =
    { $tone ->
        [firm] شكرًا على تعليقكم. لا أجيب عن الأسئلة هنا. يرجى الاتصال بمكتبنا.
        [firmer] شكرًا على تعليقكم. لا أجيب عن الأسئلة هنا. { part-ask-office }
        [discreet] شكرًا على تعليقكم. لا أجيب عن الأسئلة هنا.
       *[gentle] شكرًا على تعليقكم. حفاظًا على خصوصية الجميع، لا أجيب عن الأسئلة هنا.
                 { part-office-helps }
    }
    .public =
        شكرًا على تعليقكم. حفاظًا على خصوصية الجميع، لا نجيب عن الأسئلة هنا. { part-office-helps }
    .subject = بخصوص تعليقكم

friend-decline-former =
    { $tone ->
        [firm] لا أتواصل على وسائل التواصل الاجتماعي مع من عملت معهم. ولا يتغير هذا بعد انتهاء
               العمل.
        [firmer] { part-again } لا أتواصل على وسائل التواصل الاجتماعي مع من عملت معهم. يرجى عدم
                 إرسال طلب آخر.
        [discreet] { part-no-connect }
       *[gentle] لطف منكم أن تتذكروني. لا أتواصل على وسائل التواصل الاجتماعي مع من عملت معهم، حتى
                 بعد انتهاء العمل. وهكذا يبقى ما قلتموه لي في أمان.
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
        [firm] ما دمنا نعمل معًا في الإشراف أو التدريب، أُبقي حساباتي الشخصية منفصلة. يرجى استخدام
               حساب عملي.
        [firmer] { part-again } ما دمنا نعمل معًا في الإشراف أو التدريب، أُبقي حساباتي الشخصية
                 منفصلة.
        [discreet] أُبقي حساباتي الشخصية منفصلة عن العمل.
       *[gentle] شكرًا على الطلب. ما دمنا نعمل معًا في الإشراف أو التدريب، أُبقي حساباتي الشخصية
                 منفصلة. يسعدني البقاء على تواصل عبر حساب عملي.
    }
    .public = { part-interest } أُبقي حساباتي الشخصية منفصلة عن العمل.
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] لا أقرأ الرسائل الخاصة هنا ولا أردّ عليها. يرجى استخدام: { $secure-channel }، أو
               الاتصال بالمكتب.
        [firmer] { part-again } لا أردّ على الرسائل الخاصة هنا. يرجى استخدام: { $secure-channel }،
                 أو الاتصال بالمكتب.
        [discreet] لا أردّ على الرسائل هنا. يرجى استخدام: { $secure-channel }.
       *[gentle] { part-thanks } هذا ليس مكانًا خاصًا للحديث، ولذلك لا أردّ هنا. يرجى استخدام:
                 { $secure-channel }، أو الاتصال بالمكتب.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        لا أردّ على الرسائل الخاصة على وسائل التواصل الاجتماعي. يرجى استخدام: { $secure-channel }.

        { $emergency }
    .public =
        هذا ليس مكانًا خاصًا للحديث، ولذلك لا أردّ هنا.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] بخصوص رسالتكم على وسائل التواصل الاجتماعي
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] هذا الأمر مكانه قناة خاصة. يرجى استخدام: { $secure-channel }، أو الاتصال بالمكتب.
        [firmer] { part-again } للأمور الخاصة، يرجى استخدام هذا فقط: { $secure-channel }. لا أردّ
                 عليها هنا.
        [discreet] لهذا الأمر، يرجى استخدام: { $secure-channel }.
       *[gentle] شكرًا على ثقتكم. ما كتبتموه خاص، وقد يقرأ آخرون رسائل كهذه. يرجى استخدام:
                 { $secure-channel }، أو الاتصال بالمكتب.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] لهذا الأمر، يرجى استخدام: { $secure-channel }.
           *[gentle] شكرًا على ثقتكم. قد يقرأ آخرون الرسائل النصية. يرجى استخدام:
                     { $secure-channel }، أو الاتصال بالمكتب.
        }

        { $emergency }
    .public =
        يرجى عدم الكتابة هنا عن أمور خاصة. يمكن للآخرين قراءتها.

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] طريقة أكثر أمانًا للكتابة إليّ
        }

risk-notice =
    { $tone ->
        [discreet] قد يقرأ آخرون رسائل كهذه. يمكنكم بدلًا من ذلك استخدام: { $secure-channel }.
       *[gentle] قبل أن نكمل، البريد الإلكتروني والرسائل النصية ليسا خاصين تمامًا. فقد يُقرآن على
                 هاتف مشترك أو لدى الشركة المزوّدة أو ممن يجد الجهاز. يمكنكم بدلًا من ذلك استخدام:
                 { $secure-channel }.
    }

    { $tone ->
        [discreet] {""}
       *[gentle] إذا كنتم تفضلون مع ذلك الكتابة بهذه الطريقة، فأخبروني وسأدوّن ذلك. يمكنكم تغيير
                 رأيكم في أي وقت.
    }
    .sms =
        قد يقرأ آخرون الرسائل النصية. يمكنكم بدلًا من ذلك استخدام: { $secure-channel }. إذا كنتم
        تفضلون الرسائل النصية، فأخبروني. يمكنكم تغيير رأيكم في أي وقت.
    .public = للعلم، يستطيع الجميع قراءة ما يُكتب هنا.
    .subject = مدى خصوصية رسائلنا

consent-request =
    { $tone ->
        [discreet] هل يمكنني أن أكتب إليكم بهذه الطريقة؟
       *[gentle] هل يمكنني أن أكتب إليكم بهذه الطريقة؟ قد يقرأ آخرون هذه الرسائل، ولذلك ستكون قصيرة
                 وبلا أمور خاصة.
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] والردّ بلا لن يغيّر شيئًا في المساعدة التي تحصلون عليها.
    }
    .sms =
        هل يمكنني أن أرسل إليكم رسائل نصية؟ قد يقرؤها آخرون، ولذلك لن تكون فيها أمور خاصة.
        { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = هل يمكنني أن أكتب إليكم بهذه الطريقة؟

consent-renewal =
    { $tone ->
        [discreet] هل ما زال بإمكاني أن أكتب إليكم بهذه الطريقة؟
       *[gentle] قلتم منذ فترة إن بإمكاني أن أكتب إليكم بهذه الطريقة. هل ما زال ذلك مناسبًا؟
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] والردّ بلا لن يغيّر شيئًا في المساعدة التي تحصلون عليها.
    }
    .sms =
        قلتم إن بإمكاني أن أرسل إليكم رسائل نصية. هل ما زال ذلك مناسبًا؟ { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = هل ما زال بإمكاني أن أكتب إليكم بهذه الطريقة؟

hours-changed =
    { $tone ->
        [discreet] تغيرت ساعات عملي.
       *[gentle] أودّ إبلاغكم بأن ساعات عملي قد تغيرت.
    }

    { $hours ->
        [none] يرجى سؤال مكتبنا عن الساعات الجديدة.
       *[some] من الآن فصاعدًا: { $hours }.
    }
    .sms =
        تغيرت ساعات عملي. { $hours ->
            [none] يرجى سؤال مكتبنا عن الساعات الجديدة.
           *[some] من الآن فصاعدًا: { $hours }.
        }
    .subject = تغيرت ساعات عملي

boundary-reminder =
    { $tone ->
        [firm] أودّ أن أذكّركم بطريقة تواصلنا. أردّ في ساعات العمل، ولا أردّ في وقت متأخر من الليل
               ولا على وسائل التواصل الاجتماعي.
        [firmer] تحدثنا عن هذا من قبل. أردّ في ساعات العمل فقط. يرجى الكتابة في تلك الساعات.
        [discreet] أردّ على الرسائل في ساعات العمل.
       *[gentle] يسعدني أن تكتبوا إليّ. حتى أكون معكم بكل انتباه عندما نلتقي، أردّ على الرسائل في
                 ساعات العمل. شكرًا على صبركم.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = طريقة تواصلنا

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] وصلتكم الرسالة الأخيرة عن طريق الخطأ. يرجى حذفها.
       *[gentle] أعتذر، فقد وصلتكم الرسالة الأخيرة عن طريق الخطأ. يرجى حذفها وعدم مشاركتها. شكرًا
                 على مساعدتكم.
    }
    .subject = رسالة أُرسلت عن طريق الخطأ

opt-out-confirmation =
    لن تصلكم رسائل أخرى منا بهذه الطريقة. لاستلامها من جديد، أرسلوا START.
    .email = لن تصلكم رسائل أخرى منا بهذه الطريقة. لاستلامها من جديد، يرجى التواصل مع مكتبنا.
    .public = لن تصلكم رسائل أخرى منا بهذه الطريقة.
    .subject = لن تصلكم رسائل أخرى منا

help-answer =
    { $tone ->
        [discreet] لإيقاف الرسائل، أرسلوا STOP.
       *[gentle] { $agency ->
            [none] هذه رسائل من مكتبنا.
           *[some] هذه رسائل من { $agency }.
        } لإيقاف الرسائل، أرسلوا STOP.
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] لإيقاف الرسائل، أرسلوا STOP.
           *[gentle] { $agency ->
                [none] هذه رسائل من مكتبنا.
               *[some] هذه رسائل من { $agency }.
            } لإيقاف الرسائل، أرسلوا STOP.
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = مساعدة بخصوص رسائلنا

exception-note =
    { $tone ->
        [firm] أردّ هذه المرة فقط خارج ساعات عملي. من الآن فصاعدًا أعود إلى الردّ في ساعات العمل.
        [firmer] { $exceptions ->
            [zero] هذا استثناء.
            [one] هذا استثناء.
            [two] هذا هو الاستثناء الثاني.
            [few] هذا هو الاستثناء رقم { $exceptions }.
            [many] هذا هو الاستثناء رقم { $exceptions }.
           *[other] هذا هو الاستثناء رقم { $exceptions }.
        } أردّ في ساعات العمل فقط.
        [discreet] أردّ هذه المرة فقط خارج ساعات عملي.
       *[gentle] أردّ هذه المرة فقط خارج ساعات عملي لأن الأمر لم يكن يحتمل الانتظار. يرجى عدم
                 الاعتماد على ذلك، فأنا أردّ في ساعات العمل.
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] استثناء هذه المرة
        }
