-- Says that a process takes part, or no longer does.
--
-- KEYS[1] processes that take part: zset by the end of their lease, by this server's own clock
-- ARGV[1] who says so
-- ARGV[2] lease (ms), 0 when it leaves
-- ARGV[3] TTL of the zset (ms)
-- ARGV[4] '1' when this server knows who listens
--
-- Answers this server's clock (ms), then the names of all that take part and are there. When one
-- comes or leaves the others are told.

local at, lease = clock(), tonumber(ARGV[2])
-- Not refused when memory is full, and then nothing after it is: delivering must go on, it empties.
local changed = redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', at)
if lease == 0 then
  changed = changed + redis.call('ZREM', KEYS[1], ARGV[1])
else
  changed = changed + redis.call('ZADD', KEYS[1], at + lease, ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
if changed > 0 then redis.pcall('PUBLISH', 'rs:all', '') end
local out = { at }
for _, name in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  if name == ARGV[1] or listens(name, ARGV[4]) then out[#out + 1] = name end
end
return out
