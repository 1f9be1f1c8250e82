-- Hands out the records whose moment has come.
--
-- KEYS[1] timers of the partition: zset of record keys by moment
-- KEYS[2] holder of the partition: see holder.lua
-- ARGV[1] now (ms)
-- ARGV[2] lease (ms): when a record is handed out again if it is not committed before
-- ARGV[3] how many at most
-- ARGV[4] TTL of the zset (ms)
-- ARGV[5] who asks; "" when it takes no part in sharing
--
-- Answers the moment of the next timer still waiting ("" for none), then the keys of the records
-- handed out; to anyone but the holder it hands out nothing. The records lie in the same slot: they
-- share their hash tag. A timer that is handed out gets half a millisecond off its moment, so
-- that who takes over from a dead process knows which it had in hand; all other moments are whole.

local now, out = tonumber(ARGV[1]), { '' }
if holder(KEYS[2]) ~= ARGV[5] then return out end
-- Not refused when memory is full, and then nothing after it is: what ends makes room.
redis.call('PEXPIRE', KEYS[1], ARGV[4])

for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[3])) do
  if redis.call('EXISTS', key) == 1 then
    redis.call('ZADD', KEYS[1], now + ARGV[2] - 0.5, key)
    out[#out + 1] = key
  else
    redis.call('ZREM', KEYS[1], key) -- ended by itself
  end
end
out[1] = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] or ''
return out
