# Kindline's replies in Chinese, traditional characters.

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] 如遇緊急情況，請立即撥打當地的緊急電話。
       *[some] 如遇緊急情況，請立即撥打{ $emergency-number }。
    }{ $support ->
        [none] {""}
       *[some] 如果您正處於危機之中，{ $always ->
            [yes] 任何時候都
           *[no] {""}
        }可以{ $support }。
    }
    .sms =
        { $emergency-number ->
            [none] 緊急情況請撥打當地緊急電話。
           *[some] 緊急情況請撥打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 遇到危機可{ $support }。
        }
    .discreet =
        { $emergency-number ->
            [none] 如果您現在需要幫助，請撥打當地的緊急電話。
           *[some] 如果您現在需要幫助，請撥打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 也可以{ $support }。
        }

crisis-block =
    { $emergency-number ->
        [none] 如果您或他人有危險，請立即撥打當地的緊急電話。
       *[some] 如果您或他人有危險，請立即撥打{ $emergency-number }。
    }{ $support ->
        [none] {""}
       *[some] 想找人傾訴，{ $always ->
            [yes] 任何時候都
           *[no] {""}
        }可以{ $support }。
    }
    .sms =
        { $emergency-number ->
            [none] 有危險請立即撥打當地緊急電話。
           *[some] 有危險請立即撥打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 想找人傾訴，可{ $support }。
        }
    .discreet =
        { $emergency-number ->
            [none] 如果您現在需要幫助，請撥打當地的緊急電話。
           *[some] 如果您現在需要幫助，請撥打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 也可以{ $support }。
        }

crisis-line =
    { $name }：{ $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] ，任何時候
       *[no] {""}
    }。

reach =
    { $reach ->
        [call] 撥打{ $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] 發簡訊
           *[some] 發送{ $keyword }
        }到{ $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] 撥打或發簡訊到{ $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] 撥打{ $voice ->
            [none] {""}
           *[some] { $voice }
        }，或{ $keyword ->
            [none] 發簡訊
           *[some] 發送{ $keyword }
        }到{ $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
       *[other] 在{ $count }小時內
    }

response-days =
    { $count ->
       *[other] 在{ $count }個工作日內
    }

secure-channel = 我們的安全平台

part-hours =
    { $hours ->
        [none] {""}
       *[some] 我的工作時間：{ $hours }。
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] 時間：{ $hours }。
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] 我們的辦公時間：{ $hours }。
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] 時間：{ $hours }。
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] 我將於{ $next-open }回來。
    }

part-response =
    { $response ->
        [none] {""}
       *[some] 我會{ $response }回覆。
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] 在此期間，您可以聯絡{ $cover }。
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] 期間請聯絡{ $cover }。
        }

part-occasion =
    { $occasion ->
        [none] 國定假日
       *[some] { $occasion }
    }

part-subject = 您的訊息

part-later = 謝謝您的訊息。我回來後會回覆您。

part-no-connect = 我不在社群媒體上添加因工作認識的人。

part-no-connect-public = 謝謝您的關注。我不在社群媒體上添加因工作認識的人。

part-answer-yes-no = 請回答「是」或「否」。您隨時可以改變主意。

part-answer-in-hours = 我在工作時間回覆訊息，不在這裡回覆。

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] 謝謝您的訊息。我在工作時間回覆，這樣才能認真對待每一條訊息。
        [firmer] 謝謝您的訊息。我之前說過，我只在工作時間回覆。之後收到的訊息要等到那時再看。
        [discreet] { part-later }
       *[gentle] 謝謝您聯絡我。提醒您：我在正常工作時間回覆訊息，會盡快與您聯絡。
    }

    { part-hours }{ part-back }{ part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] 謝謝您的訊息。我在工作時間回覆。
            [firmer] 謝謝您的訊息。我只在工作時間回覆。
            [discreet] { part-later }
           *[gentle] 謝謝您聯絡我。我在工作時間回覆，會盡快與您聯絡。
        }

        { part-hours }{ part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 已收到您的訊息
        }

holiday =
    { $tone ->
        [firm] 謝謝您的訊息。今天因{ part-occasion }休息，訊息要等我們回來再看。
        [discreet] { part-later }
       *[gentle] 謝謝您聯絡我。今天因{ part-occasion }休息，恢復辦公後我會回覆您。
    }

    { part-back }{ part-hours }

    { $emergency }
    .sms =
        謝謝您的訊息。{ $tone ->
            [discreet] {""}
           *[gentle] 今天因{ part-occasion }休息。
        }{ part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 今天休息
        }

closure =
    { $tone ->
        [firm] 謝謝您的訊息。辦公室目前關閉，訊息要等我們回來再看。
        [discreet] { part-later }
       *[gentle] 謝謝您聯絡我。辦公室目前關閉，恢復辦公後我會回覆您。
    }

    { $closed ->
        [none] {""}
       *[some] 關閉日期：{ $closed }。
    }{ part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        謝謝您的訊息。{ $closed ->
            [none] 辦公室目前關閉。
           *[some] 關閉日期：{ $closed }。
        }{ part-back }{ $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        謝謝您的訊息。辦公室目前關閉。

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 辦公室目前關閉
        }

absence =
    { $tone ->
        [firm] 謝謝您的訊息。我目前不在，回來之前不看訊息。
        [discreet] { part-later }
       *[gentle] 謝謝您聯絡我。我目前不在，回來後會回覆您。
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        謝謝您的訊息。我目前不在。{ part-back }{ $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        謝謝您的訊息。我目前不在。

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 我目前不在
        }

during-hours =
    { $tone ->
        [firm] 謝謝您的訊息。已經收到，我會按順序回覆。
        [firmer] 謝謝您的訊息。已經收到，不必再發一次。
        [discreet] 謝謝。已收到您的訊息。
       *[gentle] 謝謝您聯絡我。您的訊息已經收到，我會很快回覆。
    }

    { part-response }
    .subject = 已收到您的訊息

late-apology =
    { $tone ->
        [firm] 抱歉回覆晚了。我已看到您的訊息，接下來就回覆。
        [discreet] 抱歉回覆晚了。已收到您的訊息。
       *[gentle] 抱歉讓您久等了。我已收到您的訊息，會盡快與您聯絡。
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 抱歉回覆晚了
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] 謝謝您的訊息。已經轉達。
       *[gentle] 謝謝您告訴我。您寫的話很重要，我正轉達給我們的團隊。如果您需要幫助，請不要等我的回覆。
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] 謝謝您的訊息。已經轉達。
           *[gentle] 謝謝您告訴我。我正轉達給團隊。請不要等我的回覆。
        }

        { $crisis }
    .public =
        謝謝您的留言。請不要在這裡等待回覆。

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 請現在閱讀
        }

## Social media

friend-decline =
    { $tone ->
        [firm] 我把工作和社群媒體分開，因此不在那裡添加服務對象。有問題請聯絡我們的辦公室。
        [firmer] 我之前說過，我不在社群媒體上添加服務對象。請不要再發送請求。有問題請聯絡我們的辦公室。
        [discreet] { part-no-connect }
       *[gentle] 為了保持專業界限，我不在社群媒體上添加服務對象。如果您有任何問題或顧慮，歡迎在辦公時間聯絡我。
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 關於您的好友請求
        }

follow-decline =
    { $tone ->
        [firm] 我不在社群媒體上追蹤服務對象，也不在那裡回覆。有問題請聯絡我們的辦公室。
        [firmer] 我之前說過，我不在社群媒體上追蹤服務對象。有問題請聯絡我們的辦公室。
        [discreet] { part-no-connect }
       *[gentle] 謝謝您的關注。為了保護您的隱私，我不回追服務對象。如果您有問題，我們的辦公室很樂意幫忙。
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 關於互相追蹤
        }

tag-reply =
    { $tone ->
        [firm] 我已移除標註。請不要標註我，貼文會讓别人知道我們認識。
        [firmer] 我再次移除了標註。請不要再標註我，貼文會讓别人知道我們認識。
        [discreet] 我已移除標註。請不要在貼文裡標註我。
       *[gentle] 謝謝您想到我。為了保護您的隱私，我已移除標註。下次見面時我很樂意談談。
    }
    .public = 謝謝。我會移除這個帳號上的標註，也不在這裡回覆。
    .subject = 關於標註

comment-reply =
    { $tone ->
        [firm] 謝謝您的評論。我不在這裡回答問題。請致電我們的辦公室。
        [discreet] 謝謝您的評論。我不在這裡回答問題。
       *[gentle] 謝謝您的評論。為了保護每個人的隱私，我不在這裡回答問題。我們的辦公室很樂意幫忙。
    }
    .public = 謝謝您的評論。為了保護每個人的隱私，我們不在這裡回答問題。我們的辦公室很樂意幫忙。
    .subject = 關於您的評論

friend-decline-former =
    { $tone ->
        [firm] 我不在社群媒體上添加曾經服務過的人，服務結束後也一樣。
        [firmer] 我之前說過，我不在社群媒體上添加曾經服務過的人。請不要再發送請求。
        [discreet] { part-no-connect }
       *[gentle] 謝謝您還記得我。我不在社群媒體上添加曾經服務過的人，服務結束後也一樣。這樣您告訴我的事才安全。
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 關於您的好友請求
        }

peer-decline =
    { $tone ->
        [firm] 在督導或培訓期間，我的個人帳號與工作分開。請使用我的工作帳號。
        [discreet] 我的個人帳號與工作分開。
       *[gentle] 謝謝您的請求。在督導或培訓期間，我的個人帳號與工作分開。歡迎用我的工作帳號保持聯絡。
    }
    .public = 謝謝您的關注。我的個人帳號與工作分開。
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 關於您的好友請求
        }

dm-redirect =
    { $tone ->
        [firm] 我不在這裡閱讀或回覆私訊。請使用{ $secure-channel }，或致電我們的辦公室。
        [firmer] 我之前說過，我不在這裡回覆私訊。請使用{ $secure-channel }，或致電我們的辦公室。
        [discreet] 我不在這裡回覆訊息。請改用{ $secure-channel }。
       *[gentle] 謝謝您的訊息。這裡不是私密的地方，所以我不在這裡回覆。請使用{ $secure-channel }，或致電我們的辦公室。
    }

    { part-our-hours }

    { $emergency }
    .sms =
        我不在社群媒體上回覆私訊。請使用{ $secure-channel }。

        { $emergency }
    .public =
        這裡不是私密的地方，所以我不在這裡回覆。

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 關於您在社群媒體上的訊息
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] 這件事需要私密的渠道。請只通過{ $secure-channel }談這件事，或致電我們的辦公室。
        [firmer] 我之前說過，請只通過{ $secure-channel }談私事。我不在這裡回覆。
        [discreet] 關於這件事，請使用{ $secure-channel }。
       *[gentle] 謝謝您的信任。您寫的是私事，而這樣的訊息可能被别人看到。請使用{ $secure-channel }，或致電我們的辦公室。
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] 關於這件事，請使用{ $secure-channel }。
           *[gentle] 謝謝您的信任。簡訊可能被别人看到。請使用{ $secure-channel }，或致電辦公室。
        }

        { $emergency }
    .public =
        請不要在這裡寫私事，别人可以看到。

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 更安全的聯絡方式
        }

risk-notice =
    { $tone ->
        [discreet] 别人可能看到這樣的訊息。您可以改用{ $secure-channel }。
       *[gentle] 在繼續之前，請您了解：電子郵件和簡訊並不完全私密。共用手機的人、業者或撿到手機的人都可能看到。您可以改用{ $secure-channel }。
    }

    { $tone ->
        [discreet] {""}
       *[gentle] 如果您仍然想用這種方式，請告訴我，我會記下。您隨時可以改變主意。
    }
    .sms = 請了解：别人可能看到簡訊。您可以改用{ $secure-channel }。如果仍想用簡訊，請告訴我。您隨時可以改變主意。
    .public = 請注意，這裡寫的內容所有人都能看到。
    .subject = 我們的訊息有多私密

consent-request =
    { $tone ->
        [discreet] 我可以用這種方式聯絡您嗎？
       *[gentle] 我可以用這種方式聯絡您嗎？别人可能看到這些訊息，所以我會寫得簡短，不談私事。
    }

    { part-answer-yes-no }{ $tone ->
        [discreet] {""}
       *[gentle] 回答「否」不會影響您得到的幫助。
    }
    .sms = 我可以給您發簡訊嗎？别人可能看到，所以我不談私事。{ part-answer-yes-no }
    .public = 請聯絡我們的辦公室，告訴我們怎樣聯絡您。
    .subject = 我可以用這種方式聯絡您嗎？

consent-renewal =
    { $tone ->
        [discreet] 我還可以用這種方式聯絡您嗎？
       *[gentle] 您之前說過我可以用這種方式聯絡您。現在還可以嗎？
    }

    { part-answer-yes-no }{ $tone ->
        [discreet] {""}
       *[gentle] 回答「否」不會影響您得到的幫助。
    }
    .sms = 您之前說過我可以給您發簡訊。現在還可以嗎？{ part-answer-yes-no }
    .public = 請聯絡我們的辦公室，告訴我們怎樣聯絡您。
    .subject = 我還可以用這種方式聯絡您嗎？

hours-changed =
    { $tone ->
        [discreet] 我的工作時間有變。
       *[gentle] 想告訴您，我的工作時間有變。
    }

    { $hours ->
        [none] 請向我們的辦公室詢問新的時間。
       *[some] 今後的時間：{ $hours }。
    }
    .sms =
        我的工作時間有變。{ $hours ->
            [none] 請向我們的辦公室詢問新的時間。
           *[some] 今後的時間：{ $hours }。
        }
    .subject = 我的工作時間有變

boundary-reminder =
    { $tone ->
        [firm] 想提醒您我們的聯絡方式。我在工作時間回覆，不在深夜或社群媒體上回覆。
        [firmer] 我們談過這件事。我只在工作時間回覆。請在那些時間聯絡。
        [discreet] 我在工作時間回覆訊息。
       *[gentle] 很高兴您給我寫信。為了見面時能好好陪伴您，我在工作時間回覆訊息。謝謝您的耐心。
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = 我們怎樣保持聯絡

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] 上一條訊息發錯了。請刪除。
       *[gentle] 抱歉，上一條訊息發錯了。請刪除，不要轉傳。謝謝您的幫助。
    }
    .subject = 發錯的訊息

opt-out-confirmation = 您不會再從這裡收到我們的訊息。如需恢復，請發送START。
    .email = 您不會再從這裡收到我們的訊息。如需恢復，請聯絡我們的辦公室。
    .public = 您不會再從這裡收到我們的訊息。
    .subject = 您不會再收到我們的訊息

help-answer =
    { $tone ->
        [discreet] 如不想再收到訊息，請發送STOP。
       *[gentle] { $agency ->
            [none] 這是我們辦公室發出的訊息。
           *[some] 這是{ $agency }發出的訊息。
        }如不想再收到，請發送STOP。
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] 如不想再收到訊息，請發送STOP。
           *[gentle] { $agency ->
                [none] 這是我們辦公室的訊息。
               *[some] 這是{ $agency }的訊息。
            }退訂請發送STOP。
        }

        { $emergency }
    .public =
        有問題請聯絡我們的辦公室。

        { $emergency }
    .subject = 關於我們的訊息

exception-note =
    { $tone ->
        [firm] 這次我在工作時間之外回覆。今後我仍在工作時間回覆。
        [firmer] { $exceptions ->
           *[other] 這是第{ $exceptions }次例外。
        }我只在工作時間回覆。
        [discreet] 這次我在工作時間之外回覆。
       *[gentle] 這次因為事情不能等，我在工作時間之外回覆。請不要以此為常：我在工作時間回覆訊息。
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 這次是例外
        }
