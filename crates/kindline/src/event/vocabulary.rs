//! The closed sets of words that events use.

use crate::document::vocabulary;

vocabulary! {
    /// What happened.
    #[derive(PartialOrd, Ord)]
    pub enum EventKind as "an event kind" {
        /// A message came in.
        MessageReceived = "message.received",
        /// A worker is about to send a message.
        MessageDrafted = "message.drafted",
        /// Somebody asks the worker for a connection: a friend request, an invitation.
        ConnectionRequested = "connection.requested",
        /// The worker is about to ask somebody for a connection.
        ConnectionOffered = "connection.offered",
        /// Somebody follows the worker's account.
        Followed = "followed",
        /// Somebody tags or mentions the worker.
        Mentioned = "mentioned",
        /// Somebody comments on the worker's or the agency's post.
        Commented = "commented",
        /// Somebody reviews the worker or the agency in public.
        Reviewed = "reviewed",
        /// The worker is about to publish a post.
        PostDrafted = "post.drafted",
        /// The worker is about to look a client up online.
        ClientSearched = "client.searched",
        /// Client data is about to be kept somewhere.
        DataStored = "data.stored",
        /// Client data is about to be passed on.
        DataShared = "data.shared",
        /// An account used for work is looked over.
        AccountReviewed = "account.reviewed",
        /// A device used for work is looked over.
        DeviceReviewed = "device.reviewed",
        /// A client's consent was given, changed or withdrawn.
        ConsentChanged = "consent.changed",
        /// A worker asks to go ahead in spite of a decision.
        ExceptionRequested = "exception.requested",
    }
}

impl EventKind {
    /// Whether somebody else's words arrived, so that a crisis in them must be answered.
    #[must_use]
    pub fn is_inbound(self) -> bool {
        matches!(
            self,
            Self::MessageReceived
                | Self::ConnectionRequested
                | Self::Followed
                | Self::Mentioned
                | Self::Commented
                | Self::Reviewed
        )
    }
}

vocabulary! {
    /// The way words travel.
    pub enum Channel as "a channel" {
        /// A text message.
        Sms = "sms",
        /// A multimedia message.
        Mms = "mms",
        /// Plain e-mail.
        Email = "email",
        /// E-mail encrypted from sender to reader.
        EmailEncrypted = "email_encrypted",
        /// The agency's client portal.
        Portal = "portal",
        /// A chat encrypted from end to end.
        E2eChat = "e2e_chat",
        /// A direct message on a social network.
        SocialDm = "social_dm",
        /// A public place on a social network.
        SocialPublic = "social_public",
        /// A telephone call.
        Phone = "phone",
        /// A recorded voice message.
        Voicemail = "voicemail",
        /// A video call.
        Video = "video",
        /// A fax.
        Fax = "fax",
        /// A letter.
        Post = "post",
        /// Face to face.
        InPerson = "in_person",
        /// No channel is involved.
        None = "none",
    }
}

vocabulary! {
    /// Who is on the other side.
    pub enum Party as "a party" {
        /// A current client.
        Client = "client",
        /// A person whose case is closed.
        FormerClient = "former_client",
        /// A parent or guardian who decides for a client.
        Guardian = "guardian",
        /// A relative or friend of a client.
        Family = "family",
        /// A colleague, here or at another agency.
        Colleague = "colleague",
        /// The worker's supervisor.
        Supervisor = "supervisor",
        /// Somebody the worker supervises.
        Supervisee = "supervisee",
        /// A student on placement.
        Student = "student",
        /// Anybody else.
        Public = "public",
        /// A machine: a list, a bounce, an automatic reply.
        Robot = "robot",
        /// Nobody else is involved.
        None = "none",
    }
}

vocabulary! {
    /// Whose account of the worker's it is.
    pub enum Account as "an account" {
        /// The worker's own.
        Personal = "personal",
        /// The worker's, for the profession.
        Professional = "professional",
        /// The agency's.
        Agency = "agency",
        /// One that several workers use.
        Shared = "shared",
    }
}

vocabulary! {
    /// Where client data is or would be kept.
    pub enum Store as "a place to keep data" {
        /// The worker's own telephone or computer.
        PersonalDevice = "personal_device",
        /// A device that the agency manages.
        ManagedDevice = "managed_device",
        /// The worker's own cloud storage.
        PersonalCloud = "personal_cloud",
        /// Cloud storage that the agency manages.
        ManagedCloud = "managed_cloud",
        /// The case-management system.
        CaseSystem = "case_system",
        /// Paper.
        Paper = "paper",
        /// A stick, card or disk.
        Removable = "removable",
    }
}

vocabulary! {
    /// What a client agreed to about a channel that others can read.
    pub enum Consent as "a consent state" {
        /// Nothing was said about the risk.
        None = "none",
        /// The client was told of the risk and has not chosen.
        RiskWarned = "risk_warned",
        /// The client was told of the risk and prefers the channel all the same.
        PrefersUnencrypted = "prefers_unencrypted",
        /// The client took an earlier consent back.
        Withdrawn = "withdrawn",
    }
}

vocabulary! {
    /// What a draft answers.
    pub enum InReplyTo as "something to answer" {
        /// A private message.
        Message = "message",
        /// A message that told of a crisis.
        CrisisMessage = "crisis_message",
        /// A client's public review.
        ClientReview = "client_review",
        /// A client's public comment.
        ClientComment = "client_comment",
        /// Somebody else's public post, comment or review.
        PublicPost = "public_post",
        /// Nothing: the draft starts a conversation.
        Nothing = "nothing",
    }
}

vocabulary! {
    /// Whose number or address the recipient's is, by the agency's records.
    pub enum OnFileFor as "an owner of the address" {
        /// The person the draft is meant for.
        Recipient = "recipient",
        /// Another client.
        OtherClient = "other_client",
        /// Nobody in the records.
        Nobody = "nobody",
    }
}

vocabulary! {
    /// Why a worker wants to look a client up.
    pub enum SearchReason as "a reason to search" {
        /// To learn more, without a need.
        Curiosity = "curiosity",
        /// Somebody may be in imminent danger.
        ImminentHarm = "imminent_harm",
        /// To reach a client who cannot be reached otherwise.
        LocateClient = "locate_client",
        /// To confirm who a client is.
        IdentityCheck = "identity_check",
        /// A court or the law asks for it.
        LegalDuty = "legal_duty",
        /// Another reason, written down.
        OtherRecorded = "other_recorded",
    }
}

vocabulary! {
    /// What goes along with a message or post.
    pub enum Attachment as "an attachment" {
        /// Nothing.
        None = "none",
        /// A document.
        Document = "document",
        /// A picture that shows no client.
        Photo = "photo",
        /// A picture in which a client can be recognized.
        PhotoOfClient = "photo_of_client",
        /// A sound or video recording.
        Recording = "recording",
    }
}

vocabulary! {
    /// Why a worker goes ahead in spite of a decision.
    pub enum OverrideReason as "a reason for an exception" {
        /// Somebody's safety.
        Safety = "safety",
        /// A crisis that is being followed up.
        CrisisFollowUp = "crisis_follow_up",
        /// A court date or another deadline of the law.
        LegalDeadline = "legal_deadline",
        /// The client's appointment is at stake.
        Appointment = "appointment",
        /// Another reason, written down.
        OtherRecorded = "other_recorded",
    }
}
