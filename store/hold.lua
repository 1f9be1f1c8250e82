-- Takes, keeps or gives back a partition.
--
-- KEYS[1] holder of the partition: hash by, until
-- KEYS[2] persons with lines: zset by the moment of the next one
-- KEYS[3] the same, of persons with urgent lines
-- KEYS[4] timers of the partition: zset of record keys by moment
-- KEYS[5] processes that did not give it back: zset by the end of their lease
-- ARGV[1] what the keys of the partition start with
-- ARGV[2] who asks
-- ARGV[3] lease (ms), 0 to give it back
-- ARGV[4] now (ms), as the caller has it
-- ARGV[5] TTL of the keys about processes (ms)
-- ARGV[6] '1' when this server knows who listens
--
-- Answers 0 when the caller does not hold it, 1 when it did already, 2 when it does from now on or
-- there is more to hand out.

-- Not refused when memory is full, and then nothing after it is: delivering must go on, it empties.
redis.call('PEXPIRE', KEYS[1], ARGV[5])

local me, lease, at, now = ARGV[2], tonumber(ARGV[3]), clock(), ARGV[4]
local had = redis.call('HMGET', KEYS[1], 'by', 'until')
local by = had[1] or ''

if lease == 0 then
  if by == me then redis.call('DEL', KEYS[1]) end
  return 0
end
if by ~= me and by ~= '' then
  if tonumber(had[2]) > at and listens(by, ARGV[6]) then return 0 end
  redis.call('ZADD', KEYS[5], had[2], by)
  redis.call('PEXPIRE', KEYS[5], ARGV[5])
end
redis.call('HSET', KEYS[1], 'by', me, 'until', at + lease)
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('ZREM', KEYS[5], me)
local answer = by == me and 1 or 2

-- free hands out anew, now, what a dead process had in hand. Whatever is in hand comes up again within
-- its own lease, which is minutes at most.
local function free(name)
  local theirs, soon = name .. '.', now + 600000
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
    -- The moment of a timer in hand is not whole: see claim_timers.lua. One of ours comes twice, which
    -- does no harm.
    if timers[i + 1] % 1 ~= 0 then redis.call('ZADD', KEYS[4], now, timers[i]) end
  end
end

-- What is in hand is left to its process until its lease has ended: it may be posting.
for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', at)) do
  free(name)
  redis.call('ZREM', KEYS[5], name)
  answer = 2
end
return answer
