# Kindline's replies in Chinese, simplified characters.

review = machine
    .crisis = machine

## Whom to call

emergency =
    { $emergency-number ->
        [none] 如遇紧急情况，请立即拨打当地的紧急电话。
       *[some] 如遇紧急情况，请立即拨打{ $emergency-number }。
    }{ $support ->
        [none] {""}
       *[some] 如果您正处于危机之中，{ $always ->
            [yes] 任何时候都
           *[no] {""}
        }可以{ $support }。
    }
    .sms =
        { $emergency-number ->
            [none] 紧急情况请拨打当地紧急电话。
           *[some] 紧急情况请拨打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 遇到危机可{ $support }。
        }
    .discreet =
        { $emergency-number ->
            [none] 如果您现在需要帮助，请拨打当地的紧急电话。
           *[some] 如果您现在需要帮助，请拨打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 也可以{ $support }。
        }

crisis-block =
    { $emergency-number ->
        [none] 如果您或他人有危险，请立即拨打当地的紧急电话。
       *[some] 如果您或他人有危险，请立即拨打{ $emergency-number }。
    }{ $support ->
        [none] {""}
       *[some] 想找人倾诉，{ $always ->
            [yes] 任何时候都
           *[no] {""}
        }可以{ $support }。
    }
    .sms =
        { $emergency-number ->
            [none] 有危险请立即拨打当地紧急电话。
           *[some] 有危险请立即拨打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 想找人倾诉，可{ $support }。
        }
    .discreet =
        { $emergency-number ->
            [none] 如果您现在需要帮助，请拨打当地的紧急电话。
           *[some] 如果您现在需要帮助，请拨打{ $emergency-number }。
        }{ $support ->
            [none] {""}
           *[some] 也可以{ $support }。
        }

crisis-line =
    { $name }：{ $support ->
        [none] {""}
       *[some] { $support }
    }{ $always ->
        [yes] ，任何时候
       *[no] {""}
    }。

reach =
    { $reach ->
        [call] 拨打{ $voice ->
            [none] {""}
           *[some] { $voice }
        }
        [text] { $keyword ->
            [none] 发短信
           *[some] 发送{ $keyword }
        }到{ $text ->
            [none] {""}
           *[some] { $text }
        }
        [either] 拨打或发短信到{ $voice ->
            [none] {""}
           *[some] { $voice }
        }
       *[both] 拨打{ $voice ->
            [none] {""}
           *[some] { $voice }
        }，或{ $keyword ->
            [none] 发短信
           *[some] 发送{ $keyword }
        }到{ $text ->
            [none] {""}
           *[some] { $text }
        }
    }

## Sentences that messages share

response-hours =
    { $count ->
       *[other] 在{ $count }小时内
    }

response-days =
    { $count ->
       *[other] 在{ $count }个工作日内
    }

secure-channel = 我们的安全平台

part-hours =
    { $hours ->
        [none] {""}
       *[some] 我的工作时间：{ $hours }。
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] 时间：{ $hours }。
        }

part-our-hours =
    { $hours ->
        [none] {""}
       *[some] 我们的办公时间：{ $hours }。
    }
    .sms =
        { $hours ->
            [none] {""}
           *[some] 时间：{ $hours }。
        }

part-back =
    { $next-open ->
        [none] {""}
       *[some] 我将于{ $next-open }回来。
    }

part-response =
    { $response ->
        [none] {""}
       *[some] 我会{ $response }回复。
    }

part-cover =
    { $cover ->
        [none] {""}
       *[some] 在此期间，您可以联系{ $cover }。
    }
    .sms =
        { $cover ->
            [none] {""}
           *[some] 期间请联系{ $cover }。
        }

part-occasion =
    { $occasion ->
        [none] 节假日
       *[some] { $occasion }
    }

part-subject = 您的信息

part-later = 谢谢您的信息。我回来后会回复您。

part-no-connect = 我不在社交媒体上添加因工作认识的人。

part-no-connect-public = 谢谢您的关注。我不在社交媒体上添加因工作认识的人。

part-answer-yes-no = 请回答“是”或“否”。您随时可以改变主意。

part-answer-in-hours = 我在工作时间回复信息，不在这里回复。

## Somebody wrote while nobody answers

after-hours =
    { $tone ->
        [firm] 谢谢您的信息。我在工作时间回复，这样才能认真对待每一条信息。
        [firmer] 谢谢您的信息。我之前说过，我只在工作时间回复。之后收到的信息要等到那时再看。
        [discreet] { part-later }
       *[gentle] 谢谢您联系我。温馨提示：我在正常工作时间回复信息，会尽快与您联系。
    }

    { part-hours }{ part-back }{ part-response }

    { $emergency }
    .sms =
        { $tone ->
            [firm] 谢谢您的信息。我在工作时间回复。
            [firmer] 谢谢您的信息。我只在工作时间回复。
            [discreet] { part-later }
           *[gentle] 谢谢您联系我。我在工作时间回复，会尽快与您联系。
        }

        { part-hours }{ part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 已收到您的信息
        }

holiday =
    { $tone ->
        [firm] 谢谢您的信息。今天因{ part-occasion }休息，信息要等我们回来再看。
        [discreet] { part-later }
       *[gentle] 谢谢您联系我。今天因{ part-occasion }休息，恢复办公后我会回复您。
    }

    { part-back }{ part-hours }

    { $emergency }
    .sms =
        谢谢您的信息。{ $tone ->
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
        [firm] 谢谢您的信息。办公室目前关闭，信息要等我们回来再看。
        [discreet] { part-later }
       *[gentle] 谢谢您联系我。办公室目前关闭，恢复办公后我会回复您。
    }

    { $closed ->
        [none] {""}
       *[some] 关闭日期：{ $closed }。
    }{ part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        谢谢您的信息。{ $closed ->
            [none] 办公室目前关闭。
           *[some] 关闭日期：{ $closed }。
        }{ part-back }{ $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        谢谢您的信息。办公室目前关闭。

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 办公室目前关闭
        }

absence =
    { $tone ->
        [firm] 谢谢您的信息。我目前不在，回来之前不看信息。
        [discreet] { part-later }
       *[gentle] 谢谢您联系我。我目前不在，回来后会回复您。
    }

    { part-back }

    { $tone ->
        [discreet] {""}
       *[gentle] { part-cover }
    }

    { $emergency }
    .sms =
        谢谢您的信息。我目前不在。{ part-back }{ $tone ->
            [discreet] {""}
           *[gentle] { part-cover }
        }

        { $emergency }
    .public =
        谢谢您的信息。我目前不在。

        { part-back }

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 我目前不在
        }

during-hours =
    { $tone ->
        [firm] 谢谢您的信息。已经收到，我会按顺序回复。
        [firmer] 谢谢您的信息。已经收到，不必再发一次。
        [discreet] 谢谢。已收到您的信息。
       *[gentle] 谢谢您联系我。您的信息已经收到，我会很快回复。
    }

    { part-response }
    .subject = 已收到您的信息

late-apology =
    { $tone ->
        [firm] 抱歉回复晚了。我已看到您的信息，接下来就回复。
        [discreet] 抱歉回复晚了。已收到您的信息。
       *[gentle] 抱歉让您久等了。我已收到您的信息，会尽快与您联系。
    }

    { part-back }

    { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 抱歉回复晚了
        }

## Somebody may be in danger

crisis =
    { $tone ->
        [discreet] 谢谢您的信息。已经转达。
       *[gentle] 谢谢您告诉我。您写的话很重要，我正转达给我们的团队。如果您需要帮助，请不要等我的回复。
    }

    { $crisis }
    .sms =
        { $tone ->
            [discreet] 谢谢您的信息。已经转达。
           *[gentle] 谢谢您告诉我。我正转达给团队。请不要等我的回复。
        }

        { $crisis }
    .public =
        谢谢您的留言。请不要在这里等待回复。

        { $crisis }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 请现在阅读
        }

## Social media

friend-decline =
    { $tone ->
        [firm] 我把工作和社交媒体分开，因此不在那里添加服务对象。有问题请联系我们的办公室。
        [firmer] 我之前说过，我不在社交媒体上添加服务对象。请不要再发送请求。有问题请联系我们的办公室。
        [discreet] { part-no-connect }
       *[gentle] 为了保持专业界限，我不在社交媒体上添加服务对象。如果您有任何问题或顾虑，欢迎在办公时间联系我。
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 关于您的好友请求
        }

follow-decline =
    { $tone ->
        [firm] 我不在社交媒体上关注服务对象，也不在那里回复。有问题请联系我们的办公室。
        [firmer] 我之前说过，我不在社交媒体上关注服务对象。有问题请联系我们的办公室。
        [discreet] { part-no-connect }
       *[gentle] 谢谢您的关注。为了保护您的隐私，我不回关服务对象。如果您有问题，我们的办公室很乐意帮忙。
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 关于互相关注
        }

tag-reply =
    { $tone ->
        [firm] 我已移除标记。请不要标记我，帖子会让别人知道我们认识。
        [firmer] 我再次移除了标记。请不要再标记我，帖子会让别人知道我们认识。
        [discreet] 我已移除标记。请不要在帖子里标记我。
       *[gentle] 谢谢您想到我。为了保护您的隐私，我已移除标记。下次见面时我很乐意谈谈。
    }
    .public = 谢谢。我会移除这个账号上的标记，也不在这里回复。
    .subject = 关于标记

comment-reply =
    { $tone ->
        [firm] 谢谢您的评论。我不在这里回答问题。请致电我们的办公室。
        [discreet] 谢谢您的评论。我不在这里回答问题。
       *[gentle] 谢谢您的评论。为了保护每个人的隐私，我不在这里回答问题。我们的办公室很乐意帮忙。
    }
    .public = 谢谢您的评论。为了保护每个人的隐私，我们不在这里回答问题。我们的办公室很乐意帮忙。
    .subject = 关于您的评论

friend-decline-former =
    { $tone ->
        [firm] 我不在社交媒体上添加曾经服务过的人，服务结束后也一样。
        [firmer] 我之前说过，我不在社交媒体上添加曾经服务过的人。请不要再发送请求。
        [discreet] { part-no-connect }
       *[gentle] 谢谢您还记得我。我不在社交媒体上添加曾经服务过的人，服务结束后也一样。这样您告诉我的事才安全。
    }

    { part-our-hours }
    .public = { part-no-connect-public }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 关于您的好友请求
        }

peer-decline =
    { $tone ->
        [firm] 在督导或培训期间，我的个人账号与工作分开。请使用我的工作账号。
        [discreet] 我的个人账号与工作分开。
       *[gentle] 谢谢您的请求。在督导或培训期间，我的个人账号与工作分开。欢迎用我的工作账号保持联系。
    }
    .public = 谢谢您的关注。我的个人账号与工作分开。
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 关于您的好友请求
        }

dm-redirect =
    { $tone ->
        [firm] 我不在这里阅读或回复私信。请使用{ $secure-channel }，或致电我们的办公室。
        [firmer] 我之前说过，我不在这里回复私信。请使用{ $secure-channel }，或致电我们的办公室。
        [discreet] 我不在这里回复信息。请改用{ $secure-channel }。
       *[gentle] 谢谢您的信息。这里不是私密的地方，所以我不在这里回复。请使用{ $secure-channel }，或致电我们的办公室。
    }

    { part-our-hours }

    { $emergency }
    .sms =
        我不在社交媒体上回复私信。请使用{ $secure-channel }。

        { $emergency }
    .public =
        这里不是私密的地方，所以我不在这里回复。

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 关于您在社交媒体上的信息
        }

## Safe ways to write

secure-redirect =
    { $tone ->
        [firm] 这件事需要私密的渠道。请只通过{ $secure-channel }谈这件事，或致电我们的办公室。
        [firmer] 我之前说过，请只通过{ $secure-channel }谈私事。我不在这里回复。
        [discreet] 关于这件事，请使用{ $secure-channel }。
       *[gentle] 谢谢您的信任。您写的是私事，而这样的信息可能被别人看到。请使用{ $secure-channel }，或致电我们的办公室。
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] 关于这件事，请使用{ $secure-channel }。
           *[gentle] 谢谢您的信任。短信可能被别人看到。请使用{ $secure-channel }，或致电办公室。
        }

        { $emergency }
    .public =
        请不要在这里写私事，别人可以看到。

        { $emergency }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 更安全的联系方式
        }

risk-notice =
    { $tone ->
        [discreet] 别人可能看到这样的信息。您可以改用{ $secure-channel }。
       *[gentle] 在继续之前，请您了解：电子邮件和短信并不完全私密。共用手机的人、服务商或捡到手机的人都可能看到。您可以改用{ $secure-channel }。
    }

    { $tone ->
        [discreet] {""}
       *[gentle] 如果您仍然想用这种方式，请告诉我，我会记下。您随时可以改变主意。
    }
    .sms = 请了解：别人可能看到短信。您可以改用{ $secure-channel }。如果仍想用短信，请告诉我。您随时可以改变主意。
    .public = 请注意，这里写的内容所有人都能看到。
    .subject = 我们的信息有多私密

consent-request =
    { $tone ->
        [discreet] 我可以用这种方式联系您吗？
       *[gentle] 我可以用这种方式联系您吗？别人可能看到这些信息，所以我会写得简短，不谈私事。
    }

    { part-answer-yes-no }{ $tone ->
        [discreet] {""}
       *[gentle] 回答“否”不会影响您得到的帮助。
    }
    .sms = 我可以给您发短信吗？别人可能看到，所以我不谈私事。{ part-answer-yes-no }
    .public = 请联系我们的办公室，告诉我们怎样联系您。
    .subject = 我可以用这种方式联系您吗？

consent-renewal =
    { $tone ->
        [discreet] 我还可以用这种方式联系您吗？
       *[gentle] 您之前说过我可以用这种方式联系您。现在还可以吗？
    }

    { part-answer-yes-no }{ $tone ->
        [discreet] {""}
       *[gentle] 回答“否”不会影响您得到的帮助。
    }
    .sms = 您之前说过我可以给您发短信。现在还可以吗？{ part-answer-yes-no }
    .public = 请联系我们的办公室，告诉我们怎样联系您。
    .subject = 我还可以用这种方式联系您吗？

hours-changed =
    { $tone ->
        [discreet] 我的工作时间有变。
       *[gentle] 想告诉您，我的工作时间有变。
    }

    { $hours ->
        [none] 请向我们的办公室询问新的时间。
       *[some] 今后的时间：{ $hours }。
    }
    .sms =
        我的工作时间有变。{ $hours ->
            [none] 请向我们的办公室询问新的时间。
           *[some] 今后的时间：{ $hours }。
        }
    .subject = 我的工作时间有变

boundary-reminder =
    { $tone ->
        [firm] 想提醒您我们的联系方式。我在工作时间回复，不在深夜或社交媒体上回复。
        [firmer] 我们谈过这件事。我只在工作时间回复。请在那些时间联系。
        [discreet] 我在工作时间回复信息。
       *[gentle] 很高兴您给我写信。为了见面时能好好陪伴您，我在工作时间回复信息。谢谢您的耐心。
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject = 我们怎样保持联系

## Other notices

wrong-recipient =
    { $tone ->
        [discreet] 上一条信息发错了。请删除。
       *[gentle] 抱歉，上一条信息发错了。请删除，不要转发。谢谢您的帮助。
    }
    .subject = 发错的信息

opt-out-confirmation = 您不会再从这里收到我们的信息。如需恢复，请发送START。
    .email = 您不会再从这里收到我们的信息。如需恢复，请联系我们的办公室。
    .public = 您不会再从这里收到我们的信息。
    .subject = 您不会再收到我们的信息

help-answer =
    { $tone ->
        [discreet] 如不想再收到信息，请发送STOP。
       *[gentle] { $agency ->
            [none] 这是我们办公室发出的信息。
           *[some] 这是{ $agency }发出的信息。
        }如不想再收到，请发送STOP。
    }

    { part-our-hours }

    { $emergency }
    .sms =
        { $tone ->
            [discreet] 如不想再收到信息，请发送STOP。
           *[gentle] { $agency ->
                [none] 这是我们办公室的信息。
               *[some] 这是{ $agency }的信息。
            }退订请发送STOP。
        }

        { $emergency }
    .public =
        有问题请联系我们的办公室。

        { $emergency }
    .subject = 关于我们的信息

exception-note =
    { $tone ->
        [firm] 这次我在工作时间之外回复。今后我仍在工作时间回复。
        [firmer] { $exceptions ->
           *[other] 这是第{ $exceptions }次例外。
        }我只在工作时间回复。
        [discreet] 这次我在工作时间之外回复。
       *[gentle] 这次因为事情不能等，我在工作时间之外回复。请不要以此为常：我在工作时间回复信息。
    }

    { part-hours }
    .public = { part-answer-in-hours }
    .subject =
        { $tone ->
            [discreet] { part-subject }
           *[gentle] 这次是例外
        }
