//! Which reply is sent, by which way, in which tone: the closed sets a template is filed under.

use crate::ids::closed_ids;

closed_ids! {
    /// Which reply to send.
    ///
    /// The set is closed: a catalogue is proven for every one of them. Identifiers are written with
    /// underscores; [`from_id`](Message::from_id) takes hyphens too, so that a template file and a
    /// policy can name the same message each in its own spelling.
    ///
    /// ```
    /// use kindline_reply::Message;
    ///
    /// assert_eq!(Message::from_id("after-hours"), Some(Message::AfterHours));
    /// assert_eq!(Message::AfterHours.id(), "after_hours");
    /// ```
    pub enum Message: "message" {
        /// Somebody wrote outside the hours.
        AfterHours = "after_hours",
        /// Somebody wrote on a holiday.
        Holiday = "holiday",
        /// Somebody wrote while the agency is closed for a while.
        Closure = "closure",
        /// Somebody wrote while the worker is away and somebody else stands in.
        Absence = "absence",
        /// Somebody wrote inside the hours: the message has come in.
        DuringHours = "during_hours",
        /// Somebody may be in danger.
        Crisis = "crisis",
        /// A client asks to connect on social media.
        FriendDecline = "friend_decline",
        /// A client follows the worker's account.
        FollowDecline = "follow_decline",
        /// A client tags or mentions the worker.
        TagReply = "tag_reply",
        /// Somebody comments under a post.
        CommentReply = "comment_reply",
        /// A former client asks to connect.
        FriendDeclineFormer = "friend_decline_former",
        /// A supervisee or student asks to connect on a personal account.
        PeerDecline = "peer_decline",
        /// A client writes by direct message on social media.
        DmRedirect = "dm_redirect",
        /// Sensitive matters belong on the secure way.
        SecureRedirect = "secure_redirect",
        /// Plain e-mail and text messages can be read by others.
        RiskNotice = "risk_notice",
        /// May we write to you this way?
        ConsentRequest = "consent_request",
        /// You once agreed to be written to this way: is that still right?
        ConsentRenewal = "consent_renewal",
        /// The hours have changed.
        HoursChanged = "hours_changed",
        /// A friendly reminder of how we keep in touch, for the repeat.
        BoundaryReminder = "boundary_reminder",
        /// This reached somebody it was not meant for.
        WrongRecipient = "wrong_recipient",
        /// You have opted out.
        OptOutConfirmation = "opt_out_confirmation",
        /// The answer to HELP.
        HelpAnswer = "help_answer",
        /// This answer outside the hours is an exception.
        ExceptionNote = "exception_note",
        /// We are later than we promised.
        LateApology = "late_apology",
    }
}

closed_ids! {
    /// By which way the words travel, as far as the words care.
    ///
    /// ```
    /// use kindline_reply::Channel;
    ///
    /// assert_eq!(Channel::from_id("social_dm"), Some(Channel::SocialDm));
    /// assert!(Channel::Sms.pays_by_segment());
    /// ```
    pub enum Channel: "channel" {
        /// A text message, paid by the segment.
        Sms = "sms",
        /// An e-mail: it has a subject, a text and an HTML part.
        Email = "email",
        /// A direct message on a social network.
        SocialDm = "social_dm",
        /// Words that everybody can see: an answer to a comment.
        SocialPublic = "social_public",
        /// The agency's client portal.
        Portal = "portal",
        /// A chat application.
        Chat = "chat",
    }
}

impl Channel {
    /// Whether each 160 (or 70) characters cost money, so that templates have a budget.
    #[must_use]
    pub const fn pays_by_segment(self) -> bool {
        matches!(self, Self::Sms)
    }

    /// Whether strangers read along, so that nothing may hint at who is whose client.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::SocialPublic)
    }
}

closed_ids! {
    /// How a reply sounds. All four are polite; they differ in how plainly they draw the line.
    ///
    /// ```
    /// use kindline_reply::Tone;
    ///
    /// assert_eq!(Tone::after_repeats(0), Tone::Gentle);
    /// assert_eq!(Tone::after_repeats(5), Tone::Firmer);
    /// ```
    pub enum Tone: "tone" {
        /// Warm, for the first time.
        Gentle = "gentle",
        /// Plain, for the second time.
        Firm = "firm",
        /// Plainer still, for every time after that.
        Firmer = "firmer",
        /// Says nothing that would put somebody at risk whose phone is read by another person.
        Discreet = "discreet",
    }
}

impl Tone {
    /// The tone for somebody who has been told `repeats` times before.
    #[must_use]
    pub const fn after_repeats(repeats: u32) -> Self {
        match repeats {
            0 => Self::Gentle,
            1 => Self::Firm,
            _ => Self::Firmer,
        }
    }
}

impl Message {
    /// Whether the emergency line must stand in this reply, whatever the tone and the way: a reader
    /// who gets no answer now must still learn whom to call.
    #[must_use]
    pub const fn needs_emergency_line(self) -> bool {
        matches!(
            self,
            Self::AfterHours
                | Self::Holiday
                | Self::Closure
                | Self::Absence
                | Self::Crisis
                | Self::DmRedirect
                | Self::SecureRedirect
                | Self::HelpAnswer
                | Self::LateApology
        )
    }

    /// The most SMS segments this reply may cost where its language fits the 7-bit alphabet, and
    /// where it does not.
    #[must_use]
    pub const fn sms_budget(self, gsm: bool) -> u16 {
        match (self, gsm) {
            (Self::AfterHours | Self::Holiday | Self::Closure | Self::Absence, true) => 3,
            (_, true) => 2,
            (Self::AfterHours | Self::Holiday | Self::Closure | Self::Absence, false) => 5,
            (_, false) => 4,
        }
    }
}
