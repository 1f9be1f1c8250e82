-- Gives live requests with their timers.
--
-- KEYS[1] board of the organisation: zset of record keys by end
-- KEYS[2] timers of the partition: zset of record keys by moment
-- ARGV[1] from which one on, ARGV[2] how many at most
--
-- Answers how many it looked at, then key, value and moment ("" for none) of each that exists. The
-- records lie in the same slot: they share their hash tag.

local keys = redis.call('ZRANGE', KEYS[1], ARGV[1], ARGV[1] + ARGV[2] - 1)
local out = { #keys }
for _, key in ipairs(keys) do
  local value = redis.call('GET', key)
  if value then
    for _, v in ipairs({ key, value, redis.call('ZSCORE', KEYS[2], key) or '' }) do out[#out + 1] = v end
  end
end
return out
