// Package store keeps the bot's records, queue and timers in Redis. It implements bot.Store, bot.Queue
// and bot.Timers; what each must do stands in package bot, and package storetest tests it.
//
// An organisation hashes onto one of 64 partitions, and every key of a partition carries the same
// hash tag. So whatever follows from an event lies in one slot of a Redis Cluster and is stored by
// one script, commit.lua: all of it or nothing. Loading is one script as well. What the scripts use
// as the present is given by the caller. Redis' own clock ends what was left behind (every key has a
// TTL), and says who holds a partition: of several processes one at a time hands out its lines and
// timers (docs/decisions/0014).
//
//	client.go          configuration, connection, who may be connected to
//	keys.go            partitions and the names of the keys
//	seal.go            sealing and padding
//	load.go commit.go  records
//	queue.go           lines: claiming, settling, refs of posts
//	timers.go          moments
//	poll.go claim.go   which partitions are worth asking, and asking them
//	share.go parts.go  which partitions this process serves
//	notice.go          what processes tell each other
//	aside.go           lines that were given up
//	board.go           live requests with their timers, for the audit
//	sealed.go          everything that is sealed, one kind after the other
//	reseal*.go         sealing it anew when the keys have rotated
//	uses.go            what still needs which key
//	trail.go           the audit log, and counts by month
//	backlog.go         what waits, for operators
//	check.go           the server's settings, and what they risk
//	strangers.go       servers that anybody can read are refused
//	*.lua              the scripts; each says what its keys, arguments and answer are
//
// What lies in Redis in plain: versions, codes of cases and requests, ids of people and posts,
// moments, counts. What people wrote and what the bot says to them is sealed.
package store
