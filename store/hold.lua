-- Takes, keeps or gives back a partition.
--
-- KEYS[1] holder of the partition: hash by, until
-- KEYS[2] persons with lines: zset by the moment of the next one
-- KEYS[3] the same, of persons with urgent lines
-- KEYS[4] timers of the partition: zset of record keys by moment
-- ARGV[1] what the keys of the partition start with
-- ARGV[2] who asks
-- ARGV[3] lease (ms), 0 to give it back
-- ARGV[4] now (ms), as the caller has it
-- ARGV[5] TTL of the holder (ms)
--
-- Answers 0 when the caller does not hold it, 1 when it did already, 2 when it does from now on.

-- Not refused when memory is full, and then nothing after it is: delivering must go on, it empties.
redis.call('PEXPIRE', KEYS[1], ARGV[5])

local me, lease, at = ARGV[2], tonumber(ARGV[3]), clock()
local had = redis.call('HMGET', KEYS[1], 'by', 'until')
local by = had[1] or ''

if lease == 0 then
  if by == me then redis.call('DEL', KEYS[1]) end
  return 0
end
if by ~= me and by ~= '' and tonumber(had[2]) > at then return 0 end
redis.call('HSET', KEYS[1], 'by', me, 'until', at + lease)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
if by == me then return 1 end
if by == '' then return 2 end

-- The one before did not give it back: it died. What it had in hand is handed out anew, now. Whatever
-- is in hand comes up again within its lease, which is minutes at most.
local now, soon, theirs = ARGV[4], ARGV[4] + 600000, by .. '.'
for _, zset in ipairs({ KEYS[2], KEYS[3] }) do
  for _, person in ipairs(redis.call('ZRANGEBYSCORE', zset, '-inf', soon)) do
    local flight = ARGV[1] .. 'flight:' .. person
    local token = redis.call('HGET', flight, 'token')
    if token and string.sub(token, 1, #theirs) == theirs then
      redis.call('HSET', flight, 'until', now, 'ends', 0)
      redis.call('ZADD', zset, now, person)
    end
  end
end
local timers = redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', soon, 'WITHSCORES')
for i = 1, #timers, 2 do
  -- The moment of a timer in hand is not whole: see claim_timers.lua.
  if timers[i + 1] % 1 ~= 0 then redis.call('ZADD', KEYS[4], now, timers[i]) end
end
return 2
