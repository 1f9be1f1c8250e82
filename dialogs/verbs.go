package dialogs

// Verbs are what buttons and forms ask for, in one table for each thing they act on. A handler may
// rely on its record being there; for a case the person is its owner, for a request its asker or an
// officer (table.go decides what each may do).
var (
	// talkVerbs act on the person's own talk; their actions carry no code.
	talkVerbs = map[string]func(*turn){
		"start":    (*turn).begin,
		"overview": (*turn).overviewView,
		"lang":     func(t *turn) { t.seen(); t.setLang(t.ev.Action.Slot) },
		"acute":    (*turn).acute,
		"explain":  (*turn).explain,
		"know":     (*turn).knowCard,
		"known":    (*turn).knowPicked,
		"urgent":   (*turn).urgent,
		"put":      (*turn).putKept,
		"pick":     func(t *turn) { t.pickForm(t.ev.Action.Slot, false) },
		"picked":   (*turn).picked,
		"away":     (*turn).awayForm,
		"present":  (*turn).present,
		"numbers":  (*turn).numbersView,
		"people":   (*turn).peopleView,

		practiceVerb:   (*turn).practiseForm,
		practicePicked: (*turn).practicePick,
		practiceDo:     (*turn).practiceAnswer,
		practiceOn:     (*turn).practiceGoOn,
		practiceStop:   (*turn).practiceEnd,
		"reachable":    (*turn).reachable,
	}

	// caseVerbs act on a case, for its owner alone.
	caseVerbs = map[string]func(*turn, *Case){
		"answer":   answer,
		"next":     next,
		"ask":      askThis,
		"back":     back,
		"change":   change,
		"changing": changing,
		"read":     read,
		"more":     showMenu,
		"chosen":   picksFrom,
		"pause":    pause,
		"renew":    renew,
		"note":     noteView,
		"erase":    erase,
		"erased":   erased,
	}

	// requestVerbs act on a request, for its asker and the officers.
	requestVerbs = map[string]func(*turn, *Request){
		"view":     showRequest,
		"more":     more,
		"take":     gives(cmdTake, nil),
		"release":  gives(cmdRelease, nil),
		"pass-on":  gives(cmdPassOn, passOnForm),
		"decline":  gives(cmdDecline, declineForm),
		"ask-back": gives(cmdAskBack, askBackForm),
		"reply":    gives(cmdReply, replyForm),
		"ask-on":   gives(cmdAskOn, askOnForm),
		"answer":   gives(cmdAnswer, answerForm),
		"thank":    gives(cmdThank, nil),
		"tell":     gives(cmdTell, tellForm),
		"withdraw": gives(cmdWithdraw, withdrawForm),
		"reveal":   gives(cmdReveal, revealForm),
	}

	// needsTalk are case verbs that touch the owner's talk as well.
	needsTalk = map[string]bool{"next": true, "more": true, "erased": true}
)
