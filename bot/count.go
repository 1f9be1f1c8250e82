package bot

// What Config.Count is told of, by name. Numbers add up; none says who or what it is about.
const (
	WorkFailed       = "work_failed"       // claims of lines or timers that failed
	EventsLimited    = "events_limited"    // events of somebody who went too fast
	LinesShown       = "lines_shown"       // lines that arrived
	LinesRetried     = "lines_retried"     // tries that are to be repeated
	LinesGivenUp     = "lines_given_up"    // lines set aside for operators
	HandlersPanicked = "handlers_panicked" // calls over HTTP whose handler panicked
	AuditLost        = "audit_lost"        // entries of the audit log that a full store did not take
	Audits           = "audits"            // audits that went through
	AuditsFailed     = "audits_failed"     // audits that could not
	RequestsLooked   = "requests_looked"   // live requests looked at
	TimersRepaired   = "timers_repaired"   // live requests whose timer was missing or late, and set again
	TimersOverdue    = "timers_overdue"    // live requests whose moment passed minutes ago
	Reloads          = "reloads"           // configurations read again that count since
	ReloadsFailed    = "reloads_failed"    // configurations read again that could not be used: the old one stayed
)

// Counts lists these names.
func Counts() []string {
	return []string{
		WorkFailed, EventsLimited, LinesShown, LinesRetried, LinesGivenUp, AuditLost, Audits, AuditsFailed, RequestsLooked, TimersRepaired,
		TimersOverdue, HandlersPanicked, Reloads, ReloadsFailed,
	}
}
