# Kindline's replies in Punjabi in Gurmukhi (ਤੁਸੀਂ, without a gender for reader or worker).

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] ਐਮਰਜੈਂਸੀ ਵਿੱਚ ਹੁਣੇ ਆਪਣੇ ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
       *[some] ਐਮਰਜੈਂਸੀ ਵਿੱਚ ਹੁਣੇ { $emergency-number } 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
    } { $support ->
        [none] {""}
       *[some] ਜੇ ਤੁਸੀਂ ਸੰਕਟ ਵਿੱਚ ਹੋ ਤਾਂ { $always ->
            [yes] ਕਿਸੇ ਵੀ ਵੇਲੇ{" "}
           *[no] {""}
        }{ $support }।
    }
    .sms =
        { $emergency-number ->
            [none] ਐਮਰਜੈਂਸੀ? ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
           *[some] ਐਮਰਜੈਂਸੀ? { $emergency-number } 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
        } { $support ->
            [none] {""}
           *[some] ਸੰਕਟ? { $support }।
        }
    .discreet =
        { $emergency-number ->
            [none] ਜੇ ਹੁਣੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ ਤਾਂ ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
           *[some] ਜੇ ਹੁਣੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ ਤਾਂ { $emergency-number } 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
        } { $support ->
            [none] {""}
           *[some] ਜਾਂ { $support }।
        }

crisis-block =
    { $emergency-number ->
        [none] ਜੇ ਤੁਸੀਂ ਜਾਂ ਕੋਈ ਹੋਰ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਹੁਣੇ ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ 'ਤੇ ਫ਼ੋਨ
               ਕਰੋ।
       *[some] ਜੇ ਤੁਸੀਂ ਜਾਂ ਕੋਈ ਹੋਰ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ ਤਾਂ ਕਿਰਪਾ ਕਰਕੇ ਹੁਣੇ { $emergency-number } 'ਤੇ ਫ਼ੋਨ
               ਕਰੋ।
    } { $support ->
        [none] {""}
       *[some] ਕਿਸੇ ਅਜਿਹੇ ਵਿਅਕਤੀ ਨਾਲ ਗੱਲ ਲਈ ਜੋ ਤੁਹਾਡੀ ਸੁਣੇ, { $always ->
            [yes] ਕਿਸੇ ਵੀ ਵੇਲੇ{" "}
           *[no] {""}
        }{ $support }।
    }
    .sms =
        { $emergency-number ->
            [none] ਖ਼ਤਰਾ ਹੈ? ਹੁਣੇ ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
           *[some] ਖ਼ਤਰਾ ਹੈ? ਹੁਣੇ { $emergency-number } 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
        } { $support ->
            [none] {""}
           *[some] ਕਿਸੇ ਨਾਲ ਗੱਲ ਲਈ { $support }।
        }
    .discreet =
        { $emergency-number ->
            [none] ਜੇ ਹੁਣੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ ਤਾਂ ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
           *[some] ਜੇ ਹੁਣੇ ਮਦਦ ਚਾਹੀਦੀ ਹੈ ਤਾਂ { $emergency-number } 'ਤੇ ਫ਼ੋਨ ਕਰੋ।
        } { $support ->
            [none] {""}
           *[some] ਜਾਂ { $support }।
        }

crisis-line =
    { $name }: { $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] {" "}(ਕਿਸੇ ਵੀ ਵੇਲੇ)
       *[no] {""}
    }.

reach =
    { $reach ->
        [call] { $voice ->
            [none] {""}
           *[some] { $voice }
        } 'ਤੇ ਫ਼ੋਨ ਕਰੋ
        [text] { $text ->
            [none] {""}
           *[some] { $text }
        } 'ਤੇ { $keyword ->
            [none] ਟੈਕਸਟ ਕਰੋ
           *[some] { $keyword } ਲਿਖ ਕੇ ਟੈਕਸਟ ਕਰੋ
        }
        [either] { $voice ->
            [none] {""}
           *[some] { $voice }
        } 'ਤੇ ਫ਼ੋਨ ਜਾਂ ਟੈਕਸਟ ਕਰੋ
       *[both] { $voice ->
            [none] {""}
           *[some] { $voice }
        } 'ਤੇ ਫ਼ੋਨ ਕਰੋ ਜਾਂ { $text ->
            [none] {""}
           *[some] { $text }
        } 'ਤੇ { $keyword ->
            [none] ਟੈਕਸਟ ਕਰੋ
           *[some] { $keyword } ਲਿਖ ਕੇ ਟੈਕਸਟ ਕਰੋ
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
        [one] { $count } ਘੰਟੇ ਦੇ ਅੰਦਰ
       *[other] { $count } ਘੰਟਿਆਂ ਦੇ ਅੰਦਰ
    }

response-days =
    { $count ->
        [one] { $count } ਕੰਮ ਵਾਲੇ ਦਿਨ ਦੇ ਅੰਦਰ
       *[other] { $count } ਕੰਮ ਵਾਲੇ ਦਿਨਾਂ ਦੇ ਅੰਦਰ
    }

secure-channel = ਸਾਡਾ ਸੁਰੱਖਿਅਤ ਪੋਰਟਲ

part-hours =
    { $hours ->
        [none] {""}
       *[some] ਮੇਰੇ ਕੰਮ ਦਾ ਸਮਾਂ: { $hours }।
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] ਸਮਾਂ: { $hours }।
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] ਸਾਡੇ ਦਫ਼ਤਰ ਦਾ ਸਮਾਂ: { $hours }।
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] ਸਮਾਂ: { $hours }।
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] ਮੇਰੀ ਵਾਪਸੀ { $next-open } ਹੈ।
    }
    .sms =
        { $next-open ->
            [none] {""}
           *[some] ਵਾਪਸੀ: { $next-open }।
        }

part-response =
    { $response ->
        [none] {""}
       *[some] ਜਵਾਬ { $response } ਮਿਲਦਾ ਹੈ।
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] ਇਸ ਦੌਰਾਨ ਤੁਸੀਂ ਇੱਥੇ ਸੰਪਰਕ ਕਰ ਸਕਦੇ ਹੋ: { $cover }।
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] ਇਸ ਦੌਰਾਨ: { $cover }।
        }

part-occasion =
    { $occasion ->
        [none] ਛੁੱਟੀ
       *[some] { $occasion }
    }

part-subject = ਤੁਹਾਡਾ ਸੁਨੇਹਾ

part-thanks = ਤੁਹਾਡੇ ਸੁਨੇਹੇ ਲਈ ਧੰਨਵਾਦ।

part-later = { part-thanks } ਮੇਰੀ ਵਾਪਸੀ 'ਤੇ ਜਵਾਬ ਮਿਲੇਗਾ।

part-again = ਇਹ ਗੱਲ ਪਹਿਲਾਂ ਵੀ ਦੱਸੀ ਗਈ ਹੈ।

part-received = ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮਿਲ ਗਿਆ ਹੈ

part-closed-now = ਦਫ਼ਤਰ ਇਸ ਵੇਲੇ ਬੰਦ ਹੈ।

part-nobody-reads = ਦਫ਼ਤਰ ਖੁੱਲ੍ਹਣ ਤੱਕ ਕੋਈ ਸੁਨੇਹੇ ਨਹੀਂ ਪੜ੍ਹਦਾ।

part-away = ਮੈਂ ਇਸ ਵੇਲੇ ਕੰਮ 'ਤੇ ਨਹੀਂ ਹਾਂ।

part-no-connect =
    ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਉਨ੍ਹਾਂ ਲੋਕਾਂ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ ਜਿਨ੍ਹਾਂ ਨਾਲ ਕੰਮ ਰਾਹੀਂ ਜਾਣ-ਪਛਾਣ ਹੈ।

part-interest = ਤੁਹਾਡੀ ਦਿਲਚਸਪੀ ਲਈ ਧੰਨਵਾਦ।

part-request-subject = ਸੰਪਰਕ ਦੀ ਬੇਨਤੀ ਬਾਰੇ

part-ask-office = ਸਵਾਲਾਂ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਸਾਡੇ ਦਫ਼ਤਰ ਨਾਲ ਸੰਪਰਕ ਕਰੋ।

part-office-helps = ਸਾਡਾ ਦਫ਼ਤਰ ਖੁਸ਼ੀ ਨਾਲ ਮਦਦ ਕਰੇਗਾ।

part-answer-yes-no = ਕਿਰਪਾ ਕਰਕੇ ਹਾਂ ਜਾਂ ਨਹੀਂ ਵਿੱਚ ਜਵਾਬ ਦਿਓ। ਤੁਸੀਂ ਕਿਸੇ ਵੀ ਵੇਲੇ ਆਪਣਾ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ।

part-ask-how = ਕਿਰਪਾ ਕਰਕੇ ਸਾਡੇ ਦਫ਼ਤਰ ਨੂੰ ਦੱਸੋ ਕਿ ਅਸੀਂ ਤੁਹਾਨੂੰ ਕਿਵੇਂ ਲਿਖ ਸਕਦੇ ਹਾਂ।

part-answer-in-hours = ਸੁਨੇਹਿਆਂ ਦਾ ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ, ਇੱਥੇ ਨਹੀਂ।

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] { part-thanks } ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ, ਤਾਂ ਜੋ ਹਰ ਸੁਨੇਹੇ ਵੱਲ ਪੂਰਾ ਧਿਆਨ
               ਦਿੱਤਾ ਜਾ ਸਕੇ।
        [firmer] { part-thanks } { part-again } ਜਵਾਬ ਸਿਰਫ਼ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ। ਬਾਅਦ
                 ਵਿੱਚ ਆਏ ਸੁਨੇਹੇ ਉਦੋਂ ਤੱਕ ਉਡੀਕ ਕਰਦੇ ਹਨ।
        [discreet] { part-later }
       *[gentle] ਸੰਪਰਕ ਕਰਨ ਲਈ ਧੰਨਵਾਦ। ਯਾਦ ਰਹੇ ਕਿ ਮੇਰੇ ਨਾਲ ਸੰਪਰਕ ਆਮ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਹੁੰਦਾ ਹੈ, ਅਤੇ
                 ਜਵਾਬ ਜਲਦੀ ਤੋਂ ਜਲਦੀ ਮਿਲੇਗਾ।
    }

    { part-hours } { part-back } { part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] { part-thanks } ਸੁਨੇਹਿਆਂ ਦਾ ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
            [firmer] { part-thanks } ਜਵਾਬ ਸਿਰਫ਼ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
            [discreet] { part-later }
           *[gentle] ਸੰਪਰਕ ਕਰਨ ਲਈ ਧੰਨਵਾਦ। ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ, ਜਲਦੀ ਤੋਂ ਜਲਦੀ ਮਿਲੇਗਾ।
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
        [firm] { part-thanks } ਅੱਜ ਦਫ਼ਤਰ ਬੰਦ ਹੈ ({ part-occasion }), ਅਤੇ ਸੁਨੇਹੇ ਸਾਡੀ ਵਾਪਸੀ ਤੱਕ ਉਡੀਕ
               ਕਰਦੇ ਹਨ।
        [firmer] { part-thanks } ਅੱਜ ਦਫ਼ਤਰ ਬੰਦ ਹੈ ({ part-occasion })। { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] ਸੰਪਰਕ ਕਰਨ ਲਈ ਧੰਨਵਾਦ। ਅੱਜ ਦਫ਼ਤਰ ਬੰਦ ਹੈ ({ part-occasion })। ਦਫ਼ਤਰ ਖੁੱਲ੍ਹਣ 'ਤੇ ਜਵਾਬ
                 ਮਿਲੇਗਾ।
    }

    { part-back } { part-hours }

    { $emergency }
    .sms =
        { part-thanks } { $tone ->
            [discreet] {""}
           *[gentle] ਅੱਜ ਦਫ਼ਤਰ ਬੰਦ ਹੈ ({ part-occasion })।
        } { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਅੱਜ ਦਫ਼ਤਰ ਬੰਦ ਹੈ
        }

closure =
    { $tone ->
        [firm] { part-thanks } { part-closed-now } ਸੁਨੇਹੇ ਸਾਡੀ ਵਾਪਸੀ ਤੱਕ ਉਡੀਕ ਕਰਦੇ ਹਨ।
        [firmer] { part-thanks } { part-closed-now } { part-nobody-reads }
        [discreet] { part-later }
       *[gentle] ਸੰਪਰਕ ਕਰਨ ਲਈ ਧੰਨਵਾਦ। { part-closed-now } ਦਫ਼ਤਰ ਖੁੱਲ੍ਹਣ 'ਤੇ ਜਵਾਬ ਮਿਲੇਗਾ।
    }

    { $closed ->
        [none] {""}
       *[some] ਬੰਦ: { $closed }।
    } { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        { part-thanks } { $closed ->
            [none] { part-closed-now }
           *[some] ਬੰਦ: { $closed }।
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
           *[gentle] ਦਫ਼ਤਰ ਇਸ ਵੇਲੇ ਬੰਦ ਹੈ
        }

absence =
    { $tone ->
        [firm] { part-thanks } { part-away } ਵਾਪਸੀ ਤੱਕ ਸੁਨੇਹੇ ਨਹੀਂ ਪੜ੍ਹੇ ਜਾਂਦੇ।
        [firmer] { part-thanks } { part-away } ਵਾਪਸੀ ਤੱਕ ਸੁਨੇਹੇ ਨਾ ਪੜ੍ਹੇ ਜਾਂਦੇ ਹਨ, ਨਾ ਉਨ੍ਹਾਂ ਦਾ ਜਵਾਬ
                 ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
        [discreet] { part-later }
       *[gentle] ਸੰਪਰਕ ਕਰਨ ਲਈ ਧੰਨਵਾਦ। { part-away } ਮੇਰੀ ਵਾਪਸੀ 'ਤੇ ਜਵਾਬ ਮਿਲੇਗਾ।
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
           *[gentle] ਮੈਂ ਇਸ ਵੇਲੇ ਕੰਮ 'ਤੇ ਨਹੀਂ ਹਾਂ
        }

during-hours =
    { $tone ->
        [firm] { part-thanks } ਇਹ ਮਿਲ ਗਿਆ ਹੈ, ਅਤੇ ਵਾਰੀ ਆਉਣ 'ਤੇ ਇਸ ਦਾ ਜਵਾਬ ਮਿਲੇਗਾ।
        [firmer] { part-thanks } ਇਹ ਮਿਲ ਗਿਆ ਹੈ। ਦੁਬਾਰਾ ਭੇਜਣ ਦੀ ਲੋੜ ਨਹੀਂ।
        [discreet] ਧੰਨਵਾਦ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮਿਲ ਗਿਆ ਹੈ।
       *[gentle] ਸੰਪਰਕ ਕਰਨ ਲਈ ਧੰਨਵਾਦ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮਿਲ ਗਿਆ ਹੈ, ਅਤੇ ਜਵਾਬ ਜਲਦੀ ਮਿਲੇਗਾ।
    }

    { part-response }
    .subject = { part-received }

late-apology =
    { $tone ->
        [firm] ਜਵਾਬ ਵਿੱਚ ਦੇਰੀ ਲਈ ਮਾਫ਼ੀ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮੇਰੇ ਕੋਲ ਹੈ, ਅਤੇ ਅਗਲਾ ਜਵਾਬ ਇਸੇ ਦਾ ਹੋਵੇਗਾ।
        [firmer] ਜਵਾਬ ਵਿੱਚ ਦੇਰੀ ਲਈ ਮਾਫ਼ੀ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮੇਰੇ ਕੋਲ ਹੈ, ਅਤੇ ਅਗਲਾ ਜਵਾਬ ਇਸੇ ਦਾ ਹੋਵੇਗਾ।
        [discreet] ਜਵਾਬ ਵਿੱਚ ਦੇਰੀ ਲਈ ਮਾਫ਼ੀ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮੇਰੇ ਕੋਲ ਹੈ।
       *[gentle] ਉਡੀਕ ਲਈ ਮਾਫ਼ੀ। ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਮੇਰੇ ਕੋਲ ਹੈ, ਅਤੇ ਜਵਾਬ ਜਲਦੀ ਤੋਂ ਜਲਦੀ ਮਿਲੇਗਾ।
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਦੇਰੀ ਲਈ ਮਾਫ਼ੀ
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] { part-thanks } ਇਹ ਅੱਗੇ ਪਹੁੰਚਾ ਦਿੱਤਾ ਗਿਆ ਹੈ।
       *[gentle] ਮੈਨੂੰ ਦੱਸਣ ਲਈ ਧੰਨਵਾਦ। ਤੁਸੀਂ ਜੋ ਲਿਖਿਆ ਉਹ ਅਹਿਮ ਹੈ, ਅਤੇ ਇਹ ਸਾਡੀ ਟੀਮ ਤੱਕ ਪਹੁੰਚਾਇਆ ਜਾ
                 ਰਿਹਾ ਹੈ। ਮਦਦ ਚਾਹੀਦੀ ਹੈ ਤਾਂ ਮੇਰੇ ਜਵਾਬ ਦੀ ਉਡੀਕ ਨਾ ਕਰੋ।
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] { part-thanks } ਇਹ ਅੱਗੇ ਪਹੁੰਚਾ ਦਿੱਤਾ ਗਿਆ ਹੈ।
           *[gentle] ਮੈਨੂੰ ਦੱਸਣ ਲਈ ਧੰਨਵਾਦ। ਇਹ ਸਾਡੀ ਟੀਮ ਤੱਕ ਪਹੁੰਚਾਇਆ ਜਾ ਰਿਹਾ ਹੈ। ਮੇਰੇ ਜਵਾਬ ਦੀ ਉਡੀਕ ਨਾ
                     ਕਰੋ।
        }

        { $crisis }
    .public =
        ਲਿਖਣ ਲਈ ਧੰਨਵਾਦ। ਇੱਥੇ ਜਵਾਬ ਦੀ ਉਡੀਕ ਨਾ ਕਰੋ।

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਹੁਣੇ ਪੜ੍ਹੋ
        }

## Social media

friend-decline =
    { $tone ->
        [firm] ਮੇਰਾ ਕੰਮ ਅਤੇ ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ ਵੱਖਰੇ ਹਨ, ਇਸ ਲਈ ਉੱਥੇ ਕਲਾਇੰਟਾਂ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ।
               { part-ask-office }
        [firmer] { part-again } ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਕਲਾਇੰਟਾਂ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ। ਕਿਰਪਾ ਕਰਕੇ
                 ਦੁਬਾਰਾ ਬੇਨਤੀ ਨਾ ਭੇਜੋ। { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] ਪੇਸ਼ੇਵਰ ਹੱਦਾਂ ਕਾਇਮ ਰੱਖਣ ਲਈ ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਕਲਾਇੰਟਾਂ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ। ਜੇ
                 ਤੁਹਾਡਾ ਕੋਈ ਸਵਾਲ ਜਾਂ ਚਿੰਤਾ ਹੋਵੇ ਤਾਂ ਦਫ਼ਤਰ ਦੇ ਸਮੇਂ ਵਿੱਚ ਮੇਰੇ ਨਾਲ ਜ਼ਰੂਰ ਸੰਪਰਕ ਕਰੋ।
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
        [firm] ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਮੇਰੇ ਵੱਲੋਂ ਕਲਾਇੰਟਾਂ ਨੂੰ ਨਾ ਫਾਲੋ ਕੀਤਾ ਜਾਂਦਾ ਹੈ, ਨਾ ਜਵਾਬ ਦਿੱਤਾ ਜਾਂਦਾ
               ਹੈ। { part-ask-office }
        [firmer] { part-again } ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਮੇਰੇ ਵੱਲੋਂ ਕਲਾਇੰਟਾਂ ਨੂੰ ਨਾ ਫਾਲੋ ਕੀਤਾ ਜਾਂਦਾ ਹੈ, ਨਾ
                 ਜਵਾਬ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ। { part-ask-office }
        [discreet] { part-no-connect }
       *[gentle] { part-interest } ਤੁਹਾਡੀ ਨਿੱਜਤਾ ਲਈ ਮੇਰੇ ਵੱਲੋਂ ਕਲਾਇੰਟਾਂ ਨੂੰ ਫਾਲੋ ਨਹੀਂ ਕੀਤਾ ਜਾਂਦਾ।
                 { part-office-helps }
    }

    { part-our-hours }
    .public = { part-interest } { part-no-connect }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਇੱਕ ਦੂਜੇ ਨੂੰ ਫਾਲੋ ਕਰਨ ਬਾਰੇ
        }

tag-reply =
    { $tone ->
        [firm] ਟੈਗ ਹਟਾ ਦਿੱਤਾ ਗਿਆ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਟੈਗ ਨਾ ਕਰੋ। ਪੋਸਟਾਂ ਤੋਂ ਦੂਜਿਆਂ ਨੂੰ ਪਤਾ ਲੱਗਦਾ ਹੈ
               ਕਿ ਅਸੀਂ ਇੱਕ ਦੂਜੇ ਨੂੰ ਜਾਣਦੇ ਹਾਂ।
        [firmer] ਟੈਗ ਦੁਬਾਰਾ ਹਟਾ ਦਿੱਤਾ ਗਿਆ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਟੈਗ ਕਰਨਾ ਬੰਦ ਕਰੋ। ਪੋਸਟਾਂ ਤੋਂ ਦੂਜਿਆਂ
                 ਨੂੰ ਪਤਾ ਲੱਗਦਾ ਹੈ ਕਿ ਅਸੀਂ ਇੱਕ ਦੂਜੇ ਨੂੰ ਜਾਣਦੇ ਹਾਂ।
        [discreet] ਟੈਗ ਹਟਾ ਦਿੱਤਾ ਗਿਆ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਮੈਨੂੰ ਪੋਸਟਾਂ ਵਿੱਚ ਟੈਗ ਨਾ ਕਰੋ।
       *[gentle] ਮੈਨੂੰ ਯਾਦ ਰੱਖਣ ਲਈ ਧੰਨਵਾਦ। ਤੁਹਾਡੀ ਨਿੱਜਤਾ ਲਈ ਟੈਗ ਹਟਾ ਦਿੱਤਾ ਗਿਆ ਹੈ। ਅਗਲੀ ਗੱਲਬਾਤ ਵਿੱਚ
                 ਇਸ ਬਾਰੇ ਖੁਸ਼ੀ ਨਾਲ ਗੱਲ ਹੋਵੇਗੀ।
    }
    .public = ਧੰਨਵਾਦ। ਇਸ ਖਾਤੇ ਤੋਂ ਟੈਗ ਹਟਾ ਦਿੱਤੇ ਜਾਂਦੇ ਹਨ, ਅਤੇ ਇੱਥੇ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ।
    .subject = ਟੈਗ ਬਾਰੇ

comment-reply =
    { $tone ->
        [firm] ਤੁਹਾਡੀ ਟਿੱਪਣੀ ਲਈ ਧੰਨਵਾਦ। ਮੇਰੇ ਵੱਲੋਂ ਇੱਥੇ ਸਵਾਲਾਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ। ਕਿਰਪਾ ਕਰਕੇ
               ਸਾਡੇ ਦਫ਼ਤਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
        [firmer] ਤੁਹਾਡੀ ਟਿੱਪਣੀ ਲਈ ਧੰਨਵਾਦ। ਮੇਰੇ ਵੱਲੋਂ ਇੱਥੇ ਸਵਾਲਾਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ।
                 { part-ask-office }
        [discreet] ਤੁਹਾਡੀ ਟਿੱਪਣੀ ਲਈ ਧੰਨਵਾਦ। ਮੇਰੇ ਵੱਲੋਂ ਇੱਥੇ ਸਵਾਲਾਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ।
       *[gentle] ਤੁਹਾਡੀ ਟਿੱਪਣੀ ਲਈ ਧੰਨਵਾਦ। ਸਾਰਿਆਂ ਦੀ ਨਿੱਜਤਾ ਲਈ ਮੇਰੇ ਵੱਲੋਂ ਇੱਥੇ ਸਵਾਲਾਂ ਦਾ ਜਵਾਬ ਨਹੀਂ
                 ਦਿੱਤਾ ਜਾਂਦਾ। { part-office-helps }
    }
    .public =
        ਤੁਹਾਡੀ ਟਿੱਪਣੀ ਲਈ ਧੰਨਵਾਦ। ਸਾਰਿਆਂ ਦੀ ਨਿੱਜਤਾ ਲਈ ਅਸੀਂ ਇੱਥੇ ਸਵਾਲਾਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੰਦੇ।
        { part-office-helps }
    .subject = ਤੁਹਾਡੀ ਟਿੱਪਣੀ ਬਾਰੇ

friend-decline-former =
    { $tone ->
        [firm] ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਉਨ੍ਹਾਂ ਲੋਕਾਂ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ ਜਿਨ੍ਹਾਂ ਨਾਲ ਕੰਮ ਰਿਹਾ ਹੋਵੇ। ਕੰਮ
               ਖਤਮ ਹੋਣ 'ਤੇ ਵੀ ਇਹ ਨਹੀਂ ਬਦਲਦਾ।
        [firmer] { part-again } ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਉਨ੍ਹਾਂ ਲੋਕਾਂ ਨਾਲ ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ ਜਿਨ੍ਹਾਂ ਨਾਲ
                 ਕੰਮ ਰਿਹਾ ਹੋਵੇ। ਕਿਰਪਾ ਕਰਕੇ ਦੁਬਾਰਾ ਬੇਨਤੀ ਨਾ ਭੇਜੋ।
        [discreet] { part-no-connect }
       *[gentle] ਮੈਨੂੰ ਯਾਦ ਰੱਖਣ ਲਈ ਧੰਨਵਾਦ। ਜਿਨ੍ਹਾਂ ਨਾਲ ਕੰਮ ਰਿਹਾ ਹੋਵੇ ਉਨ੍ਹਾਂ ਨਾਲ ਮੇਰਾ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ
                 ਸੰਪਰਕ ਨਹੀਂ ਹੁੰਦਾ, ਕੰਮ ਤੋਂ ਬਾਅਦ ਵੀ ਨਹੀਂ। ਇਸ ਤਰ੍ਹਾਂ ਤੁਹਾਡੀਆਂ ਗੱਲਾਂ ਸੁਰੱਖਿਅਤ ਰਹਿੰਦੀਆਂ
                 ਹਨ।
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
        [firm] ਜਦੋਂ ਤੱਕ ਸੁਪਰਵਿਜ਼ਨ ਜਾਂ ਸਿਖਲਾਈ ਵਿੱਚ ਸਾਡਾ ਕੰਮ ਇਕੱਠਾ ਹੈ, ਮੇਰੇ ਨਿੱਜੀ ਖਾਤੇ ਵੱਖਰੇ ਰਹਿੰਦੇ
               ਹਨ। ਕਿਰਪਾ ਕਰਕੇ ਮੇਰਾ ਕੰਮ ਵਾਲਾ ਖਾਤਾ ਵਰਤੋ।
        [firmer] { part-again } ਜਦੋਂ ਤੱਕ ਸੁਪਰਵਿਜ਼ਨ ਜਾਂ ਸਿਖਲਾਈ ਵਿੱਚ ਸਾਡਾ ਕੰਮ ਇਕੱਠਾ ਹੈ, ਮੇਰੇ ਨਿੱਜੀ
                 ਖਾਤੇ ਵੱਖਰੇ ਰਹਿੰਦੇ ਹਨ।
        [discreet] ਮੇਰੇ ਨਿੱਜੀ ਖਾਤੇ ਕੰਮ ਤੋਂ ਵੱਖਰੇ ਹਨ।
       *[gentle] ਬੇਨਤੀ ਲਈ ਧੰਨਵਾਦ। ਜਦੋਂ ਤੱਕ ਸੁਪਰਵਿਜ਼ਨ ਜਾਂ ਸਿਖਲਾਈ ਵਿੱਚ ਸਾਡਾ ਕੰਮ ਇਕੱਠਾ ਹੈ, ਮੇਰੇ ਨਿੱਜੀ
                 ਖਾਤੇ ਵੱਖਰੇ ਰਹਿੰਦੇ ਹਨ। ਕੰਮ ਵਾਲੇ ਖਾਤੇ ਰਾਹੀਂ ਸੰਪਰਕ ਵਿੱਚ ਰਹਿਣਾ ਮੇਰੇ ਲਈ ਖੁਸ਼ੀ ਦੀ ਗੱਲ
                 ਹੋਵੇਗੀ।
    }
    .public = { part-interest } ਮੇਰੇ ਨਿੱਜੀ ਖਾਤੇ ਕੰਮ ਤੋਂ ਵੱਖਰੇ ਹਨ।
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] { part-request-subject }
        }

dm-redirect =
    { $tone ->
        [firm] ਇੱਥੇ ਨਿੱਜੀ ਸੁਨੇਹੇ ਨਾ ਪੜ੍ਹੇ ਜਾਂਦੇ ਹਨ, ਨਾ ਉਨ੍ਹਾਂ ਦਾ ਜਵਾਬ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ
               ਵਰਤੋ: { $secure-channel }, ਜਾਂ ਦਫ਼ਤਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
        [firmer] { part-again } ਇੱਥੇ ਨਿੱਜੀ ਸੁਨੇਹਿਆਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ:
                 { $secure-channel }, ਜਾਂ ਦਫ਼ਤਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
        [discreet] ਇੱਥੇ ਸੁਨੇਹਿਆਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ: { $secure-channel }।
       *[gentle] { part-thanks } ਇਹ ਗੱਲਬਾਤ ਲਈ ਨਿੱਜੀ ਥਾਂ ਨਹੀਂ ਹੈ, ਇਸ ਲਈ ਇੱਥੇ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ।
                 ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ: { $secure-channel }, ਜਾਂ ਦਫ਼ਤਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
    }

    { part-our-hours }

    { $emergency }
    .sms =
        ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਨਿੱਜੀ ਸੁਨੇਹਿਆਂ ਦਾ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ:
        { $secure-channel }।

        { $emergency }
    .public =
        ਇਹ ਗੱਲਬਾਤ ਲਈ ਨਿੱਜੀ ਥਾਂ ਨਹੀਂ ਹੈ, ਇਸ ਲਈ ਇੱਥੇ ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ।

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਤੁਹਾਡੇ ਸੁਨੇਹੇ ਬਾਰੇ
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] ਇਸ ਗੱਲ ਲਈ ਨਿੱਜੀ ਥਾਂ ਚਾਹੀਦੀ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ: { $secure-channel }, ਜਾਂ ਦਫ਼ਤਰ ਨੂੰ
               ਫ਼ੋਨ ਕਰੋ।
        [firmer] { part-again } ਨਿੱਜੀ ਗੱਲਾਂ ਸਿਰਫ਼ ਇੱਥੇ ਲਿਖੋ: { $secure-channel }। ਇਸ ਥਾਂ ਉਨ੍ਹਾਂ ਦਾ
                 ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਜਾਂਦਾ।
        [discreet] ਇਸ ਬਾਰੇ ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ: { $secure-channel }।
       *[gentle] ਤੁਹਾਡੇ ਭਰੋਸੇ ਲਈ ਧੰਨਵਾਦ। ਤੁਸੀਂ ਜੋ ਲਿਖਿਆ ਉਹ ਨਿੱਜੀ ਹੈ, ਅਤੇ ਅਜਿਹੇ ਸੁਨੇਹੇ ਹੋਰ ਲੋਕ ਪੜ੍ਹ
                 ਸਕਦੇ ਹਨ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ: { $secure-channel }, ਜਾਂ ਦਫ਼ਤਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] ਇਸ ਬਾਰੇ ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ: { $secure-channel }।
           *[gentle] ਤੁਹਾਡੇ ਭਰੋਸੇ ਲਈ ਧੰਨਵਾਦ। ਟੈਕਸਟ ਸੁਨੇਹੇ ਹੋਰ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ। ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਰਤੋ:
                     { $secure-channel }, ਜਾਂ ਦਫ਼ਤਰ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
        }

        { $emergency }
    .public =
        ਕਿਰਪਾ ਕਰਕੇ ਇੱਥੇ ਨਿੱਜੀ ਗੱਲਾਂ ਨਾ ਲਿਖੋ। ਹੋਰ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ।

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਮੈਨੂੰ ਲਿਖਣ ਦਾ ਵਧੇਰੇ ਸੁਰੱਖਿਅਤ ਤਰੀਕਾ
        }

risk-notice =
    { $tone ->
        [discreet] ਅਜਿਹੇ ਸੁਨੇਹੇ ਹੋਰ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ। ਤੁਸੀਂ ਇਸ ਦੀ ਥਾਂ ਇਹ ਵਰਤ ਸਕਦੇ ਹੋ:
                   { $secure-channel }।
       *[gentle] ਅੱਗੇ ਵਧਣ ਤੋਂ ਪਹਿਲਾਂ ਜਾਣ ਲਓ ਕਿ ਈਮੇਲ ਅਤੇ ਟੈਕਸਟ ਸੁਨੇਹੇ ਪੂਰੀ ਤਰ੍ਹਾਂ ਨਿੱਜੀ ਨਹੀਂ ਹਨ।
                 ਇਨ੍ਹਾਂ ਨੂੰ ਸਾਂਝੇ ਫ਼ੋਨ 'ਤੇ, ਕੰਪਨੀ ਵਿੱਚ, ਜਾਂ ਫ਼ੋਨ ਲੱਭਣ ਵਾਲਾ ਵਿਅਕਤੀ ਪੜ੍ਹ ਸਕਦਾ ਹੈ।
                 ਤੁਸੀਂ ਇਸ ਦੀ ਥਾਂ ਇਹ ਵਰਤ ਸਕਦੇ ਹੋ: { $secure-channel }।
    }

    { $tone ->
        [discreet] {""}
       *[gentle] ਜੇ ਤੁਸੀਂ ਫਿਰ ਵੀ ਇਸੇ ਤਰ੍ਹਾਂ ਲਿਖਣਾ ਚਾਹੋ ਤਾਂ ਮੈਨੂੰ ਦੱਸੋ, ਇਹ ਦਰਜ ਕਰ ਲਿਆ ਜਾਵੇਗਾ। ਤੁਸੀਂ
                 ਕਿਸੇ ਵੀ ਵੇਲੇ ਆਪਣਾ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ।
    }
    .sms =
        ਟੈਕਸਟ ਸੁਨੇਹੇ ਹੋਰ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ। ਤੁਸੀਂ ਇਸ ਦੀ ਥਾਂ ਇਹ ਵਰਤ ਸਕਦੇ ਹੋ: { $secure-channel }। ਜੇ
        ਤੁਸੀਂ ਫਿਰ ਵੀ ਟੈਕਸਟ ਚਾਹੋ ਤਾਂ ਮੈਨੂੰ ਦੱਸੋ। ਤੁਸੀਂ ਕਿਸੇ ਵੀ ਵੇਲੇ ਆਪਣਾ ਮਨ ਬਦਲ ਸਕਦੇ ਹੋ।
    .public = ਯਾਦ ਰਹੇ ਕਿ ਇੱਥੇ ਲਿਖੀ ਗੱਲ ਹਰ ਕੋਈ ਪੜ੍ਹ ਸਕਦਾ ਹੈ।
    .subject = ਸਾਡੇ ਸੁਨੇਹੇ ਕਿੰਨੇ ਨਿੱਜੀ ਹਨ

consent-request =
    { $tone ->
        [discreet] ਕੀ ਮੈਂ ਤੁਹਾਨੂੰ ਇਸ ਤਰੀਕੇ ਨਾਲ ਲਿਖ ਲਿਆ ਕਰਾਂ?
       *[gentle] ਕੀ ਮੈਂ ਤੁਹਾਨੂੰ ਇਸ ਤਰੀਕੇ ਨਾਲ ਲਿਖ ਲਿਆ ਕਰਾਂ? ਅਜਿਹੇ ਸੁਨੇਹੇ ਹੋਰ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ, ਇਸ ਲਈ
                 ਇਹ ਛੋਟੇ ਹੋਣਗੇ ਅਤੇ ਇਨ੍ਹਾਂ ਵਿੱਚ ਨਿੱਜੀ ਗੱਲਾਂ ਨਹੀਂ ਹੋਣਗੀਆਂ।
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] ਨਹੀਂ ਕਹਿਣ ਨਾਲ ਤੁਹਾਨੂੰ ਮਿਲਣ ਵਾਲੀ ਮਦਦ 'ਤੇ ਕੋਈ ਫ਼ਰਕ ਨਹੀਂ ਪਵੇਗਾ।
    }
    .sms =
        ਕੀ ਮੈਂ ਤੁਹਾਨੂੰ ਟੈਕਸਟ ਕਰ ਲਿਆ ਕਰਾਂ? ਹੋਰ ਲੋਕ ਪੜ੍ਹ ਸਕਦੇ ਹਨ, ਇਸ ਲਈ ਇਨ੍ਹਾਂ ਵਿੱਚ ਨਿੱਜੀ ਗੱਲਾਂ ਨਹੀਂ
        ਹੋਣਗੀਆਂ। { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = ਕੀ ਮੈਂ ਤੁਹਾਨੂੰ ਇਸ ਤਰੀਕੇ ਨਾਲ ਲਿਖ ਲਿਆ ਕਰਾਂ?

consent-renewal =
    { $tone ->
        [discreet] ਕੀ ਮੈਂ ਹੁਣ ਵੀ ਤੁਹਾਨੂੰ ਇਸ ਤਰੀਕੇ ਨਾਲ ਲਿਖ ਲਿਆ ਕਰਾਂ?
       *[gentle] ਕੁਝ ਸਮਾਂ ਪਹਿਲਾਂ ਤੁਸੀਂ ਇਸ ਤਰੀਕੇ ਨਾਲ ਲਿਖਣ ਦੀ ਇਜਾਜ਼ਤ ਦਿੱਤੀ ਸੀ। ਕੀ ਇਹ ਹੁਣ ਵੀ ਠੀਕ ਹੈ?
    }

    { part-answer-yes-no } { $tone ->
        [discreet] {""}
       *[gentle] ਨਹੀਂ ਕਹਿਣ ਨਾਲ ਤੁਹਾਨੂੰ ਮਿਲਣ ਵਾਲੀ ਮਦਦ 'ਤੇ ਕੋਈ ਫ਼ਰਕ ਨਹੀਂ ਪਵੇਗਾ।
    }
    .sms =
        ਤੁਸੀਂ ਟੈਕਸਟ ਕਰਨ ਦੀ ਇਜਾਜ਼ਤ ਦਿੱਤੀ ਸੀ। ਕੀ ਇਹ ਹੁਣ ਵੀ ਠੀਕ ਹੈ? { part-answer-yes-no }
    .public = { part-ask-how }
    .subject = ਕੀ ਮੈਂ ਹੁਣ ਵੀ ਤੁਹਾਨੂੰ ਇਸ ਤਰੀਕੇ ਨਾਲ ਲਿਖ ਲਿਆ ਕਰਾਂ?

hours-changed =
    { $tone ->
        [discreet] ਮੇਰੇ ਕੰਮ ਦਾ ਸਮਾਂ ਬਦਲ ਗਿਆ ਹੈ।
       *[gentle] ਜਾਣਕਾਰੀ ਲਈ, ਮੇਰੇ ਕੰਮ ਦਾ ਸਮਾਂ ਬਦਲ ਗਿਆ ਹੈ।
    }

    { $hours ->
        [none] ਨਵੇਂ ਸਮੇਂ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਸਾਡੇ ਦਫ਼ਤਰ ਨੂੰ ਪੁੱਛੋ।
       *[some] ਹੁਣ ਤੋਂ: { $hours }।
    }
    .sms =
        ਮੇਰੇ ਕੰਮ ਦਾ ਸਮਾਂ ਬਦਲ ਗਿਆ ਹੈ। { $hours ->
            [none] ਨਵੇਂ ਸਮੇਂ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਸਾਡੇ ਦਫ਼ਤਰ ਨੂੰ ਪੁੱਛੋ।
           *[some] ਹੁਣ ਤੋਂ: { $hours }।
        }
    .subject = ਮੇਰੇ ਕੰਮ ਦਾ ਸਮਾਂ ਬਦਲ ਗਿਆ ਹੈ

boundary-reminder =
    { $tone ->
        [firm] ਯਾਦ ਕਰਵਾਉਣ ਲਈ ਕਿ ਸਾਡਾ ਸੰਪਰਕ ਕਿਵੇਂ ਹੁੰਦਾ ਹੈ। ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ, ਦੇਰ
               ਰਾਤ ਜਾਂ ਸੋਸ਼ਲ ਮੀਡੀਆ 'ਤੇ ਨਹੀਂ।
        [firmer] ਇਸ ਬਾਰੇ ਸਾਡੀ ਪਹਿਲਾਂ ਗੱਲ ਹੋ ਚੁੱਕੀ ਹੈ। ਜਵਾਬ ਸਿਰਫ਼ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
                 ਕਿਰਪਾ ਕਰਕੇ ਉਸੇ ਸਮੇਂ ਵਿੱਚ ਲਿਖੋ।
        [discreet] ਸੁਨੇਹਿਆਂ ਦਾ ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
       *[gentle] ਖੁਸ਼ੀ ਹੈ ਕਿ ਤੁਸੀਂ ਮੈਨੂੰ ਲਿਖਦੇ ਹੋ। ਮਿਲਣ ਵੇਲੇ ਤੁਹਾਡੇ ਵੱਲ ਪੂਰੇ ਧਿਆਨ ਲਈ, ਸੁਨੇਹਿਆਂ ਦਾ
                 ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ। ਤੁਹਾਡੇ ਸਬਰ ਲਈ ਧੰਨਵਾਦ।
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = ਸਾਡੇ ਸੰਪਰਕ ਦਾ ਤਰੀਕਾ

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] ਪਿਛਲਾ ਸੁਨੇਹਾ ਤੁਹਾਨੂੰ ਗਲਤੀ ਨਾਲ ਮਿਲਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਇਸ ਨੂੰ ਮਿਟਾ ਦਿਓ।
       *[gentle] ਮਾਫ਼ ਕਰਨਾ, ਪਿਛਲਾ ਸੁਨੇਹਾ ਤੁਹਾਨੂੰ ਗਲਤੀ ਨਾਲ ਮਿਲਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਇਸ ਨੂੰ ਮਿਟਾ ਦਿਓ ਅਤੇ ਅੱਗੇ
                 ਨਾ ਭੇਜੋ। ਤੁਹਾਡੀ ਮਦਦ ਲਈ ਧੰਨਵਾਦ।
    }
    .subject = ਗਲਤੀ ਨਾਲ ਭੇਜਿਆ ਸੁਨੇਹਾ

opt-out-confirmation =
    ਤੁਹਾਨੂੰ ਸਾਡੇ ਵੱਲੋਂ ਇਸ ਤਰੀਕੇ ਨਾਲ ਹੁਣ ਕੋਈ ਸੁਨੇਹਾ ਨਹੀਂ ਮਿਲੇਗਾ। ਦੁਬਾਰਾ ਲੈਣ ਲਈ START ਭੇਜੋ।
    .email =
        ਤੁਹਾਨੂੰ ਸਾਡੇ ਵੱਲੋਂ ਇਸ ਤਰੀਕੇ ਨਾਲ ਹੁਣ ਕੋਈ ਸੁਨੇਹਾ ਨਹੀਂ ਮਿਲੇਗਾ। ਦੁਬਾਰਾ ਲੈਣ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਸਾਡੇ
        ਦਫ਼ਤਰ ਨਾਲ ਸੰਪਰਕ ਕਰੋ।
    .public = ਤੁਹਾਨੂੰ ਸਾਡੇ ਵੱਲੋਂ ਇਸ ਤਰੀਕੇ ਨਾਲ ਹੁਣ ਕੋਈ ਸੁਨੇਹਾ ਨਹੀਂ ਮਿਲੇਗਾ।
    .subject = ਤੁਹਾਨੂੰ ਹੁਣ ਸਾਡੇ ਸੁਨੇਹੇ ਨਹੀਂ ਮਿਲਣਗੇ

help-answer =
    { $tone ->
        [discreet] ਸੁਨੇਹੇ ਬੰਦ ਕਰਨ ਲਈ STOP ਭੇਜੋ।
       *[gentle] { $agency ->
            [none] ਇਹ ਸੁਨੇਹੇ ਸਾਡੇ ਦਫ਼ਤਰ ਤੋਂ ਹਨ।
           *[some] ਇਹ ਸੁਨੇਹੇ { $agency } ਤੋਂ ਹਨ।
        } ਸੁਨੇਹੇ ਬੰਦ ਕਰਨ ਲਈ STOP ਭੇਜੋ।
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] ਸੁਨੇਹੇ ਬੰਦ ਕਰਨ ਲਈ STOP ਭੇਜੋ।
           *[gentle] { $agency ->
                [none] ਇਹ ਸੁਨੇਹੇ ਸਾਡੇ ਦਫ਼ਤਰ ਤੋਂ ਹਨ।
               *[some] ਇਹ ਸੁਨੇਹੇ { $agency } ਤੋਂ ਹਨ।
            } ਸੁਨੇਹੇ ਬੰਦ ਕਰਨ ਲਈ STOP ਭੇਜੋ।
        }

        { $emergency }
    .public =
        { part-ask-office }

        { $emergency }
    .subject = ਸਾਡੇ ਸੁਨੇਹਿਆਂ ਬਾਰੇ ਮਦਦ

exception-note =
    { $tone ->
        [firm] ਇਸ ਵਾਰ ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਤੋਂ ਬਾਹਰ ਦਿੱਤਾ ਜਾ ਰਿਹਾ ਹੈ। ਹੁਣ ਤੋਂ ਜਵਾਬ ਫਿਰ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ
               ਮਿਲੇਗਾ।
        [firmer] { $exceptions ->
            [one] ਇਹ ਇੱਕ ਅਪਵਾਦ ਹੈ।
           *[other] ਇਹ ਅਪਵਾਦ ਨੰਬਰ { $exceptions } ਹੈ।
        } ਜਵਾਬ ਸਿਰਫ਼ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
        [discreet] ਇਸ ਵਾਰ ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਤੋਂ ਬਾਹਰ ਦਿੱਤਾ ਜਾ ਰਿਹਾ ਹੈ।
       *[gentle] ਇਸ ਵਾਰ ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਤੋਂ ਬਾਹਰ ਦਿੱਤਾ ਜਾ ਰਿਹਾ ਹੈ ਕਿਉਂਕਿ ਗੱਲ ਉਡੀਕ ਨਹੀਂ ਸੀ ਕਰ ਸਕਦੀ।
                 ਕਿਰਪਾ ਕਰਕੇ ਇਸ 'ਤੇ ਨਿਰਭਰ ਨਾ ਰਹੋ, ਜਵਾਬ ਕੰਮ ਦੇ ਸਮੇਂ ਵਿੱਚ ਦਿੱਤਾ ਜਾਂਦਾ ਹੈ।
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] ਇਸ ਵਾਰ ਇੱਕ ਅਪਵਾਦ
        }
