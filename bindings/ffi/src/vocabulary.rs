//! The closed sets of words, as enums of each language.
//!
//! Each is matched one by one with the core's, so that a word the core learns breaks this build and is
//! not forgotten here. No variant is called `None`: Swift would take it for an absent value.

macro_rules! mirror {
    (
        $(#[doc = $about:literal])+
        $name:ident of $core:ty {
            $( $(#[doc = $doc:literal])+ $variant:ident = $its:ident, )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
        pub enum $name {
            $( $(#[doc = $doc])+ $variant, )+
        }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub(crate) fn core(self) -> $core {
                match self { $(Self::$variant => <$core>::$its),+ }
            }
        }

        #[uniffi::export]
        impl $name {
            /// The id that documents and reports use.
            pub fn id(&self) -> String {
                self.core().id().to_owned()
            }
        }

        impl From<$core> for $name {
            fn from(core: $core) -> Self {
                match core { $(<$core>::$its => Self::$variant),+ }
            }
        }
    };
}

mirror! {
    /// What happened.
    EventKind of kindline::EventKind {
        /// A message came in.
        MessageReceived = MessageReceived,
        /// A worker is about to send a message.
        MessageDrafted = MessageDrafted,
        /// Somebody asks the worker for a connection: a friend request, an invitation.
        ConnectionRequested = ConnectionRequested,
        /// The worker is about to ask somebody for a connection.
        ConnectionOffered = ConnectionOffered,
        /// Somebody follows the worker's account.
        Followed = Followed,
        /// Somebody tags or mentions the worker.
        Mentioned = Mentioned,
        /// Somebody comments on the worker's or the agency's post.
        Commented = Commented,
        /// Somebody reviews the worker or the agency in public.
        Reviewed = Reviewed,
        /// The worker is about to publish a post.
        PostDrafted = PostDrafted,
        /// The worker is about to look a client up online.
        ClientSearched = ClientSearched,
        /// Client data is about to be kept somewhere.
        DataStored = DataStored,
        /// Client data is about to be passed on.
        DataShared = DataShared,
        /// An account used for work is looked over.
        AccountReviewed = AccountReviewed,
        /// A device used for work is looked over.
        DeviceReviewed = DeviceReviewed,
        /// A client's consent was given, changed or withdrawn.
        ConsentChanged = ConsentChanged,
        /// A worker asks to go ahead in spite of a decision.
        ExceptionRequested = ExceptionRequested,
    }
}

mirror! {
    /// The way words travel.
    Channel of kindline::Channel {
        /// A text message.
        Sms = Sms,
        /// A multimedia message.
        Mms = Mms,
        /// Plain e-mail.
        Email = Email,
        /// E-mail encrypted from sender to reader.
        EmailEncrypted = EmailEncrypted,
        /// The agency's client portal.
        Portal = Portal,
        /// A chat encrypted from end to end.
        E2eChat = E2eChat,
        /// A direct message on a social network.
        SocialDm = SocialDm,
        /// A public place on a social network.
        SocialPublic = SocialPublic,
        /// A telephone call.
        Phone = Phone,
        /// A recorded voice message.
        Voicemail = Voicemail,
        /// A video call.
        Video = Video,
        /// A fax.
        Fax = Fax,
        /// A letter.
        Post = Post,
        /// Face to face.
        InPerson = InPerson,
        /// No channel is involved.
        NoChannel = None,
    }
}

mirror! {
    /// Whose account of the worker's it is.
    Account of kindline::Account {
        /// The worker's own.
        Personal = Personal,
        /// The worker's, for the profession.
        Professional = Professional,
        /// The agency's.
        Agency = Agency,
        /// One that several workers use.
        Shared = Shared,
    }
}

mirror! {
    /// Who is on the other side.
    Party of kindline::Party {
        /// A current client.
        Client = Client,
        /// A person whose case is closed.
        FormerClient = FormerClient,
        /// A parent or guardian who decides for a client.
        Guardian = Guardian,
        /// A relative or friend of a client.
        Family = Family,
        /// A colleague, here or at another agency.
        Colleague = Colleague,
        /// The worker's supervisor.
        Supervisor = Supervisor,
        /// Somebody the worker supervises.
        Supervisee = Supervisee,
        /// A student on placement.
        Student = Student,
        /// Anybody else.
        Public = Public,
        /// A machine: a list, a bounce, an automatic reply.
        Robot = Robot,
        /// Nobody else is involved.
        NobodyElse = None,
    }
}

mirror! {
    /// What a client agreed to about a channel that others can read.
    Consent of kindline::Consent {
        /// Nothing was said about the risk.
        NothingSaid = None,
        /// The client was told of the risk and has not chosen.
        RiskWarned = RiskWarned,
        /// The client was told of the risk and prefers the channel all the same.
        PrefersUnencrypted = PrefersUnencrypted,
        /// The client took an earlier consent back.
        Withdrawn = Withdrawn,
    }
}

mirror! {
    /// Where client data is or would be kept.
    Store of kindline::Store {
        /// The worker's own telephone or computer.
        PersonalDevice = PersonalDevice,
        /// A device that the agency manages.
        ManagedDevice = ManagedDevice,
        /// The worker's own cloud storage.
        PersonalCloud = PersonalCloud,
        /// Cloud storage that the agency manages.
        ManagedCloud = ManagedCloud,
        /// The case-management system.
        CaseSystem = CaseSystem,
        /// Paper.
        Paper = Paper,
        /// A stick, card or disk.
        Removable = Removable,
    }
}

mirror! {
    /// What to do, from the mildest to the most restrictive.
    Verdict of kindline::Verdict {
        /// Go ahead.
        Allow = Allow,
        /// Go ahead, and know this.
        Notify = Notify,
        /// Go ahead once what is asked for is done.
        Require = Require,
        /// Wait for the release time.
        Hold = Hold,
        /// Use another channel.
        Redirect = Redirect,
        /// Say no, politely.
        Decline = Decline,
        /// Do not do it.
        Block = Block,
    }
}

mirror! {
    /// What else must happen. Codes in capitals are HL7 ActCode obligations and refrains.
    Obligation of kindline::Obligation {
        /// Keep a trail of who saw or sent this.
        Audit = Audit,
        /// Encrypt it on its way.
        EncryptInTransit = EncryptInTransit,
        /// Encrypt it where it is kept.
        EncryptAtRest = EncryptAtRest,
        /// Have a person approve it first.
        HumanApproval = HumanApproval,
        /// Say no more than is needed.
        MinimumNecessary = MinimumNecessary,
        /// Take the named parts out.
        Redact = Redact,
        /// Do not disclose it without the client's consent.
        NoDisclosure = NoDisclosure,
        /// Whoever receives it must not pass it on without the client's consent.
        NoRedisclosure = NoRedisclosure,
        /// Write the exception down with its reason.
        RecordException = RecordException,
        /// Tell the supervisor.
        TellSupervisor = TellSupervisor,
        /// Talk about it with the client when you meet next.
        RaiseInSession = RaiseInSession,
        /// File it in the client's record.
        FileToRecord = FileToRecord,
        /// Report it to whoever looks after security.
        ReportIncident = ReportIncident,
    }
}

mirror! {
    /// The form that a reply takes.
    ReplyChannel of kindline::replies::Channel {
        /// A text message, paid by the segment.
        Sms = Sms,
        /// An e-mail: it has a subject, a text and an HTML part.
        Email = Email,
        /// A direct message on a social network.
        SocialDm = SocialDm,
        /// Words that everybody can see: an answer to a comment.
        SocialPublic = SocialPublic,
        /// The agency's client portal.
        Portal = Portal,
        /// A chat application.
        Chat = Chat,
    }
}

mirror! {
    /// How a reply sounds. All four are polite; they differ in how plainly they draw the line.
    Tone of kindline::replies::Tone {
        /// Warm, for the first time.
        Gentle = Gentle,
        /// Plain, for the second time.
        Firm = Firm,
        /// Plainer still, for every time after that.
        Firmer = Firmer,
        /// Says nothing that would put somebody at risk whose phone is read by another person.
        Discreet = Discreet,
    }
}

mirror! {
    /// What a reader in a crisis needs, beside anybody's numbers.
    CrisisNeed of kindline::replies::Need {
        /// Anybody in any crisis.
        General = General,
        /// Veterans, service members and their families.
        Veterans = Veterans,
        /// Children and young people.
        Youth = Youth,
        /// Lesbian, gay, bisexual, transgender and queer young people.
        LgbtqYouth = LgbtqYouth,
        /// Indigenous people.
        Indigenous = Indigenous,
        /// Violence or abuse by a partner or at home.
        DomesticViolence = DomesticViolence,
        /// Sexual violence.
        SexualViolence = SexualViolence,
        /// Abuse or neglect of a child.
        ChildAbuse = ChildAbuse,
        /// Trafficking.
        Trafficking = Trafficking,
        /// Distress after a disaster.
        Disaster = Disaster,
        /// Alcohol and other substances.
        SubstanceUse = SubstanceUse,
        /// Victims of a crime.
        CrimeVictims = CrimeVictims,
        /// A missing child.
        MissingChild = MissingChild,
        /// Finding services; no help in a crisis.
        Information = Information,
    }
}

mirror! {
    /// By what kind of way a message came, as far as loops of machines care.
    Medium of kindline::replies::Medium {
        /// E-mail: headers and an envelope tell robots from people.
        Email = Email,
        /// Text messages: keywords, content and rate.
        Sms = Sms,
        /// Chat and direct messages: content and rate.
        Chat = Chat,
    }
}

mirror! {
    /// How much crisis language a text holds. A floor, never a detection: `NotSeen` means that no listed
    /// phrase was seen, not that the writer is safe.
    Crisis of kindline::sensitive::Crisis {
        /// No listed phrase was seen.
        NotSeen = None,
        /// Hopelessness, a passive wish, a past attempt, fear without present danger.
        Concern = Concern,
        /// Words of imminent risk to oneself or others, or of danger now.
        Crisis = Crisis,
    }
}

mirror! {
    /// HL7's confidentiality scale, in rising order.
    Confidentiality of kindline::sensitive::Confidentiality {
        /// U: meant for the public.
        Unrestricted = U,
        /// L: de-identified.
        Low = L,
        /// M: moderate.
        Moderate = M,
        /// N: everyday professional communication.
        Normal = N,
        /// R: a special category or a hard identifier of a person.
        Restricted = R,
        /// V: the categories that law protects most.
        VeryRestricted = V,
    }
}

#[uniffi::export]
impl Verdict {
    /// Whether the worker may go ahead: `Allow` and `Notify`.
    pub fn goes_ahead(&self) -> bool {
        self.core() <= kindline::Verdict::Notify
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back() {
        fn check<M, C>(all: &[M], core: impl Fn(M) -> C, back: impl Fn(C) -> M)
        where
            M: Copy + PartialEq + std::fmt::Debug,
        {
            for word in all {
                assert_eq!(back(core(*word)), *word);
            }
        }
        check(EventKind::ALL, EventKind::core, EventKind::from);
        check(Channel::ALL, Channel::core, Channel::from);
        check(Obligation::ALL, Obligation::core, Obligation::from);
        check(
            Confidentiality::ALL,
            Confidentiality::core,
            Confidentiality::from,
        );
        assert_eq!(EventKind::ALL.len(), kindline::EventKind::ALL.len());
        assert_eq!(Obligation::ALL.len(), kindline::Obligation::ALL.len());
        assert_eq!(EventKind::MessageReceived.id(), "message.received");
        assert!(Verdict::Notify.goes_ahead() && !Verdict::Require.goes_ahead());
    }
}
