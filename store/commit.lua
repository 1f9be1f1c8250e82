-- Stores what follows from one event: all of it, or nothing.
--
-- KEYS[1]    timers of the partition: zset of record keys by moment
-- KEYS[2]    board of the organisation: zset of record keys by end
-- KEYS[3]    persons with lines: zset by the moment of the next one
-- KEYS[4]    the same, of persons with urgent lines
-- KEYS[5]    seen mark of the event
-- KEYS[6]    holder of the partition: see holder.lua
-- KEYS[7]    audit log of the organisation: stream of sealed entries
-- KEYS[8]    counts of the organisation in one month: hash by name
-- KEYS[9..]  the records put, the records dropped, for each line the list it goes on, the records read
-- ARGV[1]    now (ms)
-- ARGV[2]    a word that names this commit; "" when there is no event to mark
-- ARGV[3..5] TTLs (ms): of the seen mark, of the zsets, of the lists
-- ARGV[6..8] how many puts, drops, lines
-- ARGV[9]    who asks; "" when it takes no part in sharing
-- ARGV[10]   what to tell the holder; "" for nothing
-- ARGV[11]   entries for the audit log, sealed together; "" for none
-- ARGV[12]   moment (ms) before which entries go, ARGV[13] how many stay at most, ARGV[14] TTL of the log (ms)
-- ARGV[15]   how many counts, ARGV[16] their TTL (ms)
-- ARGV[17..] per put:  version loaded, value, TTL (ms), moment of its timer (0: none), end on the board (0: not on it)
--            per drop: version loaded
--            per line: person, 1 when urgent, line
--            per read: version loaded
--            per count: name, how many
--
-- Answers 0 when stored, 1 when the event was committed before, 2 when a record is not at the
-- version loaded.

local now, word = ARGV[1], ARGV[2]
local puts, drops, lines = tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])

-- A value starts with its version and a newline. A record that is not there has version 0.
local function version(key)
  return string.match(redis.call('GETRANGE', key, 0, 20), '^%d+') or '0'
end

if word ~= '' then
  local mark = redis.call('GET', KEYS[5])
  if mark then
    -- The driver may send a commit twice when the connection breaks in between.
    return mark == word and 0 or 1
  end
end

local k, a = 8, 16
for i = 1, puts do
  if version(KEYS[k + i]) ~= ARGV[a + 5 * i - 4] then return 2 end
end
for i = 1, drops do
  if version(KEYS[k + puts + i]) ~= ARGV[a + 5 * puts + i] then return 2 end
end
local reads = #KEYS - k - puts - drops - lines
for i = 1, reads do
  if version(KEYS[k + puts + drops + lines + i]) ~= ARGV[a + 5 * puts + drops + 3 * lines + i] then return 2 end
end

-- Nothing above writes, and Redis refuses the first write or none: all of it or nothing. Drops come
-- first because they are not refused when memory is full, and then nothing after them is: erasing
-- always works.

for i = 1, drops do
  local key = KEYS[k + puts + i]
  redis.call('DEL', key)
  redis.call('ZREM', KEYS[1], key)
  redis.call('ZREM', KEYS[2], key)
end

if word ~= '' then redis.call('SET', KEYS[5], word, 'PX', ARGV[3]) end

local timed, boarded = false, false
for i = 1, puts do
  local key, p = KEYS[k + i], a + 5 * i - 4
  redis.call('SET', key, ARGV[p + 1], 'PX', ARGV[p + 2])
  if ARGV[p + 3] ~= '0' then
    redis.call('ZADD', KEYS[1], ARGV[p + 3], key)
    timed = true
  else
    redis.call('ZREM', KEYS[1], key)
  end
  if ARGV[p + 4] ~= '0' then
    redis.call('ZADD', KEYS[2], ARGV[p + 4], key)
    boarded = true
  else
    redis.call('ZREM', KEYS[2], key)
  end
end
if timed then redis.call('PEXPIRE', KEYS[1], ARGV[4]) end
if boarded then
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now) -- ended by themselves
  redis.call('PEXPIRE', KEYS[2], ARGV[4])
end

-- Entries stand in the order in which they were committed, also when clocks differ.
if ARGV[11] ~= '' then
  local last, id = redis.call('XREVRANGE', KEYS[7], '+', '-', 'COUNT', 1)[1], now .. '-0'
  if last then
    local at, n = string.match(last[1], '^(%d+)-(%d+)$')
    if tonumber(at) >= tonumber(now) then id = string.format('%s-%d', at, n + 1) end
  end
  redis.call('XADD', KEYS[7], 'MAXLEN', '~', ARGV[13], id, 'e', ARGV[11])
  redis.call('XTRIM', KEYS[7], 'MINID', '~', ARGV[12])
  redis.call('PEXPIRE', KEYS[7], ARGV[14])
end

-- A person who waits for something keeps their moment (NX): a delivery under way, or a pause.
k, a = k + puts + drops, a + 5 * puts + drops
for i = 1, lines do
  local list, l = KEYS[k + i], a + 3 * i - 2
  local ready = ARGV[l + 1] == '1' and KEYS[4] or KEYS[3]
  redis.call('RPUSH', list, ARGV[l + 2])
  redis.call('PEXPIRE', list, ARGV[5])
  redis.call('ZADD', ready, 'NX', now, ARGV[l])
  redis.call('PEXPIRE', ready, ARGV[4])
end

a = a + 3 * lines + reads
for i = 1, tonumber(ARGV[15]) do redis.call('HINCRBY', KEYS[8], ARGV[a + 2 * i - 1], ARGV[a + 2 * i]) end
if ARGV[15] ~= '0' then redis.call('PEXPIRE', KEYS[8], ARGV[16]) end
if ARGV[10] ~= '' then tell(KEYS[6], ARGV[9], ARGV[10]) end
return 0
