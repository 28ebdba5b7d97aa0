# Kindline's replies in Urdu (آپ, without a gender for reader or worker).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] ہنگامی صورت میں ابھی اپنے مقامی ہنگامی نمبر پر فون کریں۔
       *[some] ہنگامی صورت میں ابھی { $emergency-number } پر فون کریں۔
    } { $support ->
        [none] {""}
       *[some] اگر آپ بحران میں ہیں تو { $always ->
            [yes] کسی بھی وقت{" "}
           *[no] {""}
        }{ $support }۔
    }
    .sms =
        { $emergency-number ->
            [none] ہنگامی صورت؟ مقامی ہنگامی نمبر پر فون کریں۔
           *[some] ہنگامی صورت؟ { $emergency-number } پر فون کریں۔
        } { $support ->
            [none] {""}
           *[some] بحران؟ { $support }۔
        }
    .discreet =
        { $emergency-number ->
            [none] اگر ابھی مدد چاہیے تو مقامی ہنگامی نمبر پر فون کریں۔
           *[some] اگر ابھی مدد چاہیے تو { $emergency-number } پر فون کریں۔
        } { $support ->
            [none] {""}
           *[some] یا { $support }۔
        }

crisis-block =
    { $emergency-number ->
        [none] اگر آپ یا کوئی اور خطرے میں ہے تو براہ کرم ابھی مقامی ہنگامی نمبر پر فون کریں۔
       *[some] اگر آپ یا کوئی اور خطرے میں ہے تو براہ کرم ابھی { $emergency-number } پر فون کریں۔
    } { $support ->
        [none] {""}
       *[some] کسی ایسے شخص سے بات کے لیے جو آپ کی سنے، { $always ->
            [yes] کسی بھی وقت{" "}
           *[no] {""}
        }{ $support }۔
    }
    .sms =
        { $emergency-number ->
            [none] خطرہ ہے؟ ابھی مقامی ہنگامی نمبر پر فون کریں۔
           *[some] خطرہ ہے؟ ابھی { $emergency-number } پر فون کریں۔
        } { $support ->
            [none] {""}
           *[some] کسی سے بات کے لیے { $support }۔
        }
    .discreet =
        { $emergency-number ->
            [none] اگر ابھی مدد چاہیے تو مقامی ہنگامی نمبر پر فون کریں۔
           *[some] اگر ابھی مدد چاہیے تو { $emergency-number } پر فون کریں۔
        } { $support ->
            [none] {""}
           *[some] یا { $support }۔
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] {" "}(کسی بھی وقت)
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] { $voice ->
            [none] {""}
           *[some] { $voice }
        } پر فون کریں
        [text] { $text ->
            [none] {""}
           *[some] { $text }
        } پر { $keyword ->
            [none] ٹیکسٹ کریں
           *[some] { $keyword } لکھ کر ٹیکسٹ کریں
        }
        [either] { $voice ->
            [none] {""}
           *[some] { $voice }
        } پر فون یا ٹیکسٹ کریں
       *[both] { $voice ->
            [none] {""}
           *[some] { $voice }
        } پر فون کریں یا { $text ->
            [none] {""}
           *[some] { $text }
        } پر { $keyword ->
            [none] ٹیکسٹ کریں
           *[some] { $keyword } لکھ کر ٹیکسٹ کریں
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] { $count } گھنٹے کے اندر
       *[other] { $count } گھنٹوں کے اندر
    }

response-days =
    { $count ->
        [one] { $count } کاروباری دن کے اندر
       *[other] { $count } کاروباری دنوں کے اندر
    }

secure-channel = ہمارا محفوظ پورٹل

part-hours =
    { $hours ->
        [none] {""}
       *[some] میرے کام کے اوقات: { $hours }۔
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] اوقات: { $hours }۔
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] ہمارے دفتر کے اوقات: { $hours }۔
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] اوقات: { $hours }۔
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] میری واپسی { $next-open } ہے۔
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] واپسی: { $next-open }۔
        }

part-response =
    { $response ->
        [none] {""}
       *[some] جواب { $response } ملتا ہے۔
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] اس دوران آپ یہاں رابطہ کر سکتے ہیں: { $cover }۔
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] اس دوران: { $cover }۔
        }

part-occasion =
    { $occasion ->
        [none] چھٹی
       *[some] { $occasion }
    }

part-subject = آپ کا پیغام

part-thanks = آپ کے پیغام کا شکریہ۔

part-later = { part-thanks } میری واپسی پر جواب ملے گا۔

part-again = یہ بات پہلے بھی بتائی گئی ہے۔

part-received = آپ کا پیغام مل گیا ہے

part-closed-now = دفتر اس وقت بند ہے۔

part-nobody-reads = دفتر کھلنے تک کوئی پیغام نہیں پڑھتا۔

part-away = میں اس وقت کام پر نہیں ہوں۔

part-no-connect = میرا سوشل میڈیا پر ان لوگوں سے رابطہ نہیں ہوتا جن سے کام کے ذریعے جان پہچان ہے۔

part-interest = آپ کی دلچسپی کا شکریہ۔

part-request-subject = رابطے کی درخواست کے بارے میں

part-ask-office = سوالات کے لیے براہ کرم ہمارے دفتر سے رابطہ کریں۔

part-office-helps = ہمارا دفتر خوشی سے مدد کرے گا۔

part-answer-yes-no = براہ کرم ہاں یا نہیں میں جواب دیں۔ آپ کسی بھی وقت اپنا ارادہ بدل سکتے ہیں۔

part-ask-how = براہ کرم ہمارے دفتر کو بتائیں کہ ہم آپ کو کیسے لکھ سکتے ہیں۔

part-answer-in-hours = پیغامات کا جواب کام کے اوقات میں دیا جاتا ہے، یہاں نہیں۔

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } جواب کام کے اوقات میں دیا جاتا ہے، تاکہ ہر پیغام پر پوری توجہ ہو سکے۔
        [firmer] { part-thanks } { part-again } جواب صرف کام کے اوقات میں دیا جاتا ہے۔ بعد میں آنے
                 والے پیغامات تب تک انتظار کرتے ہیں۔
        [discreet] { part-later }
       *[gentle] رابطے کا شکریہ۔ یاد دہانی کے لیے، مجھ سے رابطہ معمول کے کام کے اوقات میں ہوتا ہے،
                 اور جواب جلد سے جلد ملے گا۔
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } پیغامات کا جواب کام کے اوقات میں دیا جاتا ہے۔
            [firmer] { part-thanks } جواب صرف کام کے اوقات میں دیا جاتا ہے۔
            [discreet] { part-later }
           *[gentle] رابطے کا شکریہ۔ جواب کام کے اوقات میں، جلد سے جلد ملے گا۔
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
        [firm] { part-thanks } آج دفتر بند ہے ({ part-occasion })، اور پیغامات ہماری واپسی تک انتظار
               کرتے ہیں۔
        [firmer] { part-thanks } آج دفتر بند ہے ({ part-occasion })۔ { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] رابطے کا شکریہ۔ آج دفتر بند ہے ({ part-occasion })۔ دفتر کھلنے پر جواب ملے گا۔
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] آج دفتر بند ہے ({ part-occasion })۔
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] آج دفتر بند ہے
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } پیغامات ہماری واپسی تک انتظار کرتے ہیں۔
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] رابطے کا شکریہ۔ { part-closed-now } دفتر کھلنے پر جواب ملے گا۔
    }

    { $closed ->
        [none] {""}
       *[some] بندش: { $closed }۔
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] بندش: { $closed }۔
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
           *[gentle] دفتر اس وقت بند ہے
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } واپسی تک پیغامات نہیں پڑھے جاتے۔
        [firmer] { part-thanks } { part-away } واپسی تک پیغامات نہ پڑھے جاتے ہیں، نہ ان کا جواب دیا
                 جاتا ہے۔
        [discreet] { part-later }
       *[gentle] رابطے کا شکریہ۔ { part-away } میری واپسی پر جواب ملے گا۔
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
           *[gentle] میں اس وقت کام پر نہیں ہوں
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } یہ مل گیا ہے، اور باری آنے پر اس کا جواب ملے گا۔
        [firmer] { part-thanks } یہ مل گیا ہے۔ دوبارہ بھیجنے کی ضرورت نہیں۔
        [discreet] شکریہ۔ آپ کا پیغام مل گیا ہے۔
       *[gentle] رابطے کا شکریہ۔ آپ کا پیغام مل گیا ہے، اور جواب جلد ملے گا۔
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] جواب میں دیر کے لیے معذرت۔ آپ کا پیغام میرے پاس ہے، اور اگلا جواب اسی کا ہوگا۔
        [firmer] جواب میں دیر کے لیے معذرت۔ آپ کا پیغام میرے پاس ہے، اور اگلا جواب اسی کا ہوگا۔
        [discreet] جواب میں دیر کے لیے معذرت۔ آپ کا پیغام میرے پاس ہے۔
       *[gentle] انتظار کے لیے معذرت۔ آپ کا پیغام میرے پاس ہے، اور جواب جلد سے جلد ملے گا۔
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] تاخیر کے لیے معذرت
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } یہ آگے پہنچا دیا گیا ہے۔
       *[gentle] مجھے بتانے کا شکریہ۔ آپ نے جو لکھا وہ اہم ہے، اور یہ ہماری ٹیم تک پہنچایا جا رہا
                 ہے۔ مدد چاہیے تو میرے جواب کا انتظار نہ کریں۔
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } یہ آگے پہنچا دیا گیا ہے۔
           *[gentle] مجھے بتانے کا شکریہ۔ یہ ہماری ٹیم تک پہنچایا جا رہا ہے۔ میرے جواب کا انتظار نہ
                     کریں۔
        }

        { $crisis }
    .public =
        لکھنے کا شکریہ۔ یہاں جواب کا انتظار نہ کریں۔

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] براہ کرم یہ ابھی پڑھیں
        }

## Social media

friend-decline =
    { $tone ->
        [firm] میرا کام اور میرا سوشل میڈیا الگ ہیں، اس لیے وہاں کلائنٹس سے رابطہ نہیں ہوتا۔
               { part-ask-office }
        [firmer] { part-again } میرا سوشل میڈیا پر کلائنٹس سے رابطہ نہیں ہوتا۔ براہ کرم دوبارہ
                 درخواست نہ بھیجیں۔ { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] پیشہ ورانہ حدود قائم رکھنے کے لیے میرا سوشل میڈیا پر کلائنٹس سے رابطہ نہیں ہوتا۔
                 اگر آپ کا کوئی سوال یا فکر ہو تو دفتر کے اوقات میں مجھ سے ضرور رابطہ کریں۔
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
        [firm] سوشل میڈیا پر میری طرف سے کلائنٹس کو نہ فالو کیا جاتا ہے، نہ جواب دیا جاتا ہے۔
               { part-ask-office }
        [firmer] { part-again } سوشل میڈیا پر میری طرف سے کلائنٹس کو نہ فالو کیا جاتا ہے، نہ جواب
                 دیا جاتا ہے۔ { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } آپ کی رازداری کے لیے کلائنٹس کو میری طرف سے فالو نہیں کیا جاتا۔
                 { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ایک دوسرے کو فالو کرنے کے بارے میں
        }

tag-reply =
    { $tone ->
        [firm] ٹیگ ہٹا دیا گیا ہے۔ براہ کرم مجھے ٹیگ نہ کریں۔ پوسٹ سے دوسروں کو پتا چلتا ہے کہ ہم
               ایک دوسرے کو جانتے ہیں۔
        [firmer] ٹیگ دوبارہ ہٹا دیا گیا ہے۔ براہ کرم مجھے ٹیگ کرنا بند کریں۔ پوسٹ سے دوسروں کو پتا
                 چلتا ہے کہ ہم ایک دوسرے کو جانتے ہیں۔
        [discreet] ٹیگ ہٹا دیا گیا ہے۔ براہ کرم مجھے پوسٹ میں ٹیگ نہ کریں۔
       *[gentle] مجھے یاد رکھنے کا شکریہ۔ آپ کی رازداری کے لیے ٹیگ ہٹا دیا گیا ہے۔ اگلی بات چیت میں
                 اس پر خوشی سے بات ہوگی۔
    }
    .public = شکریہ۔ اس اکاؤنٹ سے ٹیگ ہٹا دیے جاتے ہیں، اور یہاں جواب نہیں دیا جاتا۔
    .subject = ٹیگ کے بارے میں

comment-reply =
    { $tone ->
        [firm] آپ کے تبصرے کا شکریہ۔ میری طرف سے یہاں سوالوں کا جواب نہیں دیا جاتا۔ براہ کرم ہمارے
               دفتر کو فون کریں۔
        [firmer] آپ کے تبصرے کا شکریہ۔ میری طرف سے یہاں سوالوں کا جواب نہیں دیا جاتا۔
                 { part-ask-office }
        [discreet] آپ کے تبصرے کا شکریہ۔ میری طرف سے یہاں سوالوں کا جواب نہیں دیا جاتا۔
       *[gentle] آپ کے تبصرے کا شکریہ۔ سب کی رازداری کے لیے میری طرف سے یہاں سوالوں کا جواب نہیں دیا
                 جاتا۔ { part-office-helps }
    }
    .public =
        آپ کے تبصرے کا شکریہ۔ سب کی رازداری کے لیے ہم یہاں سوالوں کا جواب نہیں دیتے۔
        { part-office-helps }
    .subject = آپ کے تبصرے کے بارے میں

friend-decline-former =
    { $tone ->
        [firm] میرا سوشل میڈیا پر ان لوگوں سے رابطہ نہیں ہوتا جن کے ساتھ کام رہا ہو۔ کام ختم ہونے پر
               بھی یہ نہیں بدلتا۔
        [firmer] { part-again } میرا سوشل میڈیا پر ان لوگوں سے رابطہ نہیں ہوتا جن کے ساتھ کام رہا
                 ہو۔ براہ کرم دوبارہ درخواست نہ بھیجیں۔
        [discreet] { part-no-connect }
       *[gentle] مجھے یاد رکھنے کا شکریہ۔ جن لوگوں کے ساتھ کام رہا ہو ان سے میرا سوشل میڈیا پر رابطہ
                 نہیں ہوتا، کام ختم ہونے کے بعد بھی نہیں۔ اس طرح آپ کی بتائی ہوئی باتیں محفوظ رہتی
                 ہیں۔
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
        [firm] جب تک نگرانی یا تربیت میں ہمارا کام ساتھ ہے، میرے ذاتی اکاؤنٹ الگ رہتے ہیں۔ براہ کرم
               میرا کام کا اکاؤنٹ استعمال کریں۔
        [firmer] { part-again } جب تک نگرانی یا تربیت میں ہمارا کام ساتھ ہے، میرے ذاتی اکاؤنٹ الگ
                 رہتے ہیں۔
        [discreet] میرے ذاتی اکاؤنٹ کام سے الگ ہیں۔
       *[gentle] درخواست کا شکریہ۔ جب تک نگرانی یا تربیت میں ہمارا کام ساتھ ہے، میرے ذاتی اکاؤنٹ الگ
                 رہتے ہیں۔ کام کے اکاؤنٹ پر رابطے میں رہنا میرے لیے خوشی کی بات ہوگی۔
    }
    .public = { part-interest } میرے ذاتی اکاؤنٹ کام سے الگ ہیں۔
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] یہاں ذاتی پیغامات نہ پڑھے جاتے ہیں، نہ ان کا جواب دیا جاتا ہے۔ براہ کرم یہ استعمال
               کریں: { $secure-channel }، یا دفتر فون کریں۔
        [firmer] { part-again } یہاں ذاتی پیغامات کا جواب نہیں دیا جاتا۔ براہ کرم یہ استعمال کریں:
                 { $secure-channel }، یا دفتر فون کریں۔
        [discreet] یہاں پیغامات کا جواب نہیں دیا جاتا۔ براہ کرم یہ استعمال کریں:
                   { $secure-channel }۔
       *[gentle] { part-thanks } یہ بات چیت کے لیے نجی جگہ نہیں، اس لیے یہاں جواب نہیں دیا جاتا۔
                 براہ کرم یہ استعمال کریں: { $secure-channel }، یا دفتر فون کریں۔
    }

    { part-our-hours }

    { $emergency }
    .sms =
        سوشل میڈیا پر ذاتی پیغامات کا جواب نہیں دیا جاتا۔ براہ کرم یہ استعمال کریں:
        { $secure-channel }۔

        { $emergency }
    .public =
        یہ بات چیت کے لیے نجی جگہ نہیں، اس لیے یہاں جواب نہیں دیا جاتا۔

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] سوشل میڈیا پر آپ کے پیغام کے بارے میں
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] اس بات کے لیے نجی جگہ چاہیے۔ براہ کرم یہ استعمال کریں: { $secure-channel }، یا دفتر
               فون کریں۔
        [firmer] { part-again } نجی باتیں صرف یہاں لکھیں: { $secure-channel }۔ اس جگہ ان کا جواب
                 نہیں دیا جاتا۔
        [discreet] اس بارے میں براہ کرم یہ استعمال کریں: { $secure-channel }۔
       *[gentle] آپ کے اعتماد کا شکریہ۔ آپ نے جو لکھا وہ نجی ہے، اور ایسے پیغامات دوسرے لوگ پڑھ سکتے
                 ہیں۔ براہ کرم یہ استعمال کریں: { $secure-channel }، یا دفتر فون کریں۔
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] اس بارے میں براہ کرم یہ استعمال کریں: { $secure-channel }۔
           *[gentle] آپ کے اعتماد کا شکریہ۔ ٹیکسٹ پیغامات دوسرے لوگ پڑھ سکتے ہیں۔ براہ کرم یہ
                     استعمال کریں: { $secure-channel }، یا دفتر فون کریں۔
        }

        { $emergency }
    .public =
        براہ کرم یہاں نجی باتیں نہ لکھیں۔ دوسرے لوگ پڑھ سکتے ہیں۔

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] مجھے لکھنے کا زیادہ محفوظ طریقہ
        }

risk-notice =
    { $tone ->
        [discreet] ایسے پیغامات دوسرے لوگ پڑھ سکتے ہیں۔ آپ اس کے بجائے یہ استعمال کر سکتے ہیں:
                   { $secure-channel }۔
       *[gentle] آگے بڑھنے سے پہلے جان لیں کہ ای میل اور ٹیکسٹ پیغامات پوری طرح نجی نہیں ہیں۔ انہیں
                 مشترکہ فون پر، کمپنی میں، یا آلہ پانے والا شخص پڑھ سکتا ہے۔ آپ اس کے بجائے یہ
                 استعمال کر سکتے ہیں: { $secure-channel }۔
    }

    { $tone ->
        [discreet] {""}
       *[gentle] اگر آپ پھر بھی اسی طرح لکھنا چاہیں تو مجھے بتائیں، یہ درج کر لیا جائے گا۔ آپ کسی
                 بھی وقت اپنا ارادہ بدل سکتے ہیں۔
    }
    .sms =
        ٹیکسٹ پیغامات دوسرے لوگ پڑھ سکتے ہیں۔ آپ اس کے بجائے یہ استعمال کر سکتے ہیں:
        { $secure-channel }۔ اگر آپ پھر بھی ٹیکسٹ چاہیں تو مجھے بتائیں۔ آپ کسی بھی وقت اپنا ارادہ
        بدل سکتے ہیں۔
    .public = یاد رہے کہ یہاں لکھی بات ہر کوئی پڑھ سکتا ہے۔
    .subject = ہمارے پیغامات کتنے نجی ہیں

consent-request =
    { $tone ->
        [discreet] کیا میں آپ کو اس طریقے سے لکھ لیا کروں؟
       *[gentle] کیا میں آپ کو اس طریقے سے لکھ لیا کروں؟ ایسے پیغامات دوسرے لوگ پڑھ سکتے ہیں، اس لیے
                 یہ مختصر ہوں گے اور ان میں نجی باتیں نہیں ہوں گی۔
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] نہیں کہنے سے آپ کو ملنے والی مدد پر کوئی فرق نہیں پڑے گا۔
    }
    .sms =
        کیا میں آپ کو ٹیکسٹ کر لیا کروں؟ دوسرے لوگ پڑھ سکتے ہیں، اس لیے ان میں نجی باتیں نہیں ہوں
        گی۔ { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = کیا میں آپ کو اس طریقے سے لکھ لیا کروں؟

consent-renewal =
    { $tone ->
        [discreet] کیا میں اب بھی آپ کو اس طریقے سے لکھ لیا کروں؟
       *[gentle] کچھ عرصہ پہلے آپ نے اس طریقے سے لکھنے کی اجازت دی تھی۔ کیا یہ اب بھی ٹھیک ہے؟
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] نہیں کہنے سے آپ کو ملنے والی مدد پر کوئی فرق نہیں پڑے گا۔
    }
    .sms =
        آپ نے ٹیکسٹ کرنے کی اجازت دی تھی۔ کیا یہ اب بھی ٹھیک ہے؟ { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = کیا میں اب بھی آپ کو اس طریقے سے لکھ لیا کروں؟

hours-changed =
    { $tone ->
        [discreet] میرے کام کے اوقات بدل گئے ہیں۔
       *[gentle] اطلاع کے لیے، میرے کام کے اوقات بدل گئے ہیں۔
    }

    { $hours ->
        [none] نئے اوقات کے لیے براہ کرم ہمارے دفتر سے پوچھیں۔
       *[some] اب سے: { $hours }۔
    }
    .sms =
        میرے کام کے اوقات بدل گئے ہیں۔ { $hours ->
            [none] نئے اوقات کے لیے براہ کرم ہمارے دفتر سے پوچھیں۔
           *[some] اب سے: { $hours }۔
        }
    .subject = میرے کام کے اوقات بدل گئے ہیں

boundary-reminder =
    { $tone ->
        [firm] یاد دہانی کے لیے کہ ہمارا رابطہ کیسے ہوتا ہے۔ جواب کام کے اوقات میں دیا جاتا ہے، رات
               گئے یا سوشل میڈیا پر نہیں۔
        [firmer] اس بارے میں ہماری پہلے بات ہو چکی ہے۔ جواب صرف کام کے اوقات میں دیا جاتا ہے۔ براہ
                 کرم انہی اوقات میں لکھیں۔
        [discreet] پیغامات کا جواب کام کے اوقات میں دیا جاتا ہے۔
       *[gentle] خوشی ہے کہ آپ مجھے لکھتے ہیں۔ ملاقات میں آپ پر پوری توجہ کے لیے، پیغامات کا جواب
                 کام کے اوقات میں دیا جاتا ہے۔ آپ کے صبر کا شکریہ۔
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = ہمارے رابطے کا طریقہ

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] پچھلا پیغام آپ کو غلطی سے ملا۔ براہ کرم اسے مٹا دیں۔
       *[gentle] معذرت، پچھلا پیغام آپ کو غلطی سے ملا۔ براہ کرم اسے مٹا دیں اور آگے نہ بھیجیں۔ آپ کی
                 مدد کا شکریہ۔
    }
    .subject = غلطی سے بھیجا گیا پیغام

opt-out-confirmation =
    آپ کو ہماری طرف سے اس طریقے سے اب کوئی پیغام نہیں ملے گا۔ دوبارہ پانے کے لیے START بھیجیں۔
    .email =
        آپ کو ہماری طرف سے اس طریقے سے اب کوئی پیغام نہیں ملے گا۔ دوبارہ پانے کے لیے براہ کرم ہمارے
        دفتر سے رابطہ کریں۔
    .public = آپ کو ہماری طرف سے اس طریقے سے اب کوئی پیغام نہیں ملے گا۔
    .subject = آپ کو اب ہمارے پیغامات نہیں ملیں گے

help-answer =
    { $tone ->
        [discreet] پیغامات بند کرنے کے لیے STOP بھیجیں۔
       *[gentle] { $agency ->
            [none] یہ پیغامات ہمارے دفتر سے ہیں۔
           *[some] یہ پیغامات { $agency } سے ہیں۔
        } پیغامات بند کرنے کے لیے STOP بھیجیں۔
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] پیغامات بند کرنے کے لیے STOP بھیجیں۔
           *[gentle] { $agency ->
                [none] یہ پیغامات ہمارے دفتر سے ہیں۔
               *[some] یہ پیغامات { $agency } سے ہیں۔
            } پیغامات بند کرنے کے لیے STOP بھیجیں۔
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = ہمارے پیغامات کے بارے میں مدد

exception-note =
    { $tone ->
        [firm] اس بار جواب کام کے اوقات کے باہر دیا جا رہا ہے۔ اب سے جواب پھر کام کے اوقات میں ملے
               گا۔
        [firmer] { $exceptions ->
            [one] یہ ایک استثنا ہے۔
           *[other] یہ استثنا نمبر { $exceptions } ہے۔
        } جواب صرف کام کے اوقات میں دیا جاتا ہے۔
        [discreet] اس بار جواب کام کے اوقات کے باہر دیا جا رہا ہے۔
       *[gentle] اس بار جواب کام کے اوقات کے باہر دیا جا رہا ہے کیونکہ بات انتظار نہیں کر سکتی تھی۔
                 براہ کرم اس پر انحصار نہ کریں، جواب کام کے اوقات میں دیا جاتا ہے۔
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] اس بار ایک استثنا
        }
