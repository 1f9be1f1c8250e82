-- Hands out the records whose moment has come.
--
-- KEYS[1] timers of the partition: zset of record keys by moment
-- ARGV[1] now (ms)
-- ARGV[2] lease (ms): when a record is handed out again if it is not committed before
-- ARGV[3] how many at most
-- ARGV[4] TTL of the zset (ms)
--
-- Answers the moment of the next timer still waiting ("" for none), then the keys of the records
-- handed out. The records lie in the same slot: they share their hash tag.

local now, out = tonumber(ARGV[1]), { '' }
-- Not refused when memory is full, and then nothing after it is: what ends makes room.
redis.call('PEXPIRE', KEYS[1], ARGV[4])

for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, ARGV[3])) do
  if redis.call('EXISTS', key) == 1 then
    redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), key)
    out[#out + 1] = key
  else
    redis.call('ZREM', KEYS[1], key) -- ended by itself
  end
end
out[1] = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')[2] or ''
return out
