-- Puts a value that was sealed anew in the place of the old one, if that is still there.
--
-- KEYS[1] a record, or a list of lines
-- ARGV[1] the value as it was read, ARGV[2] the same, sealed with another key
--
-- Answers 1, or 0 when the old value is not there any more. Its TTL and its place in a list stay.

local kind = redis.call('TYPE', KEYS[1]).ok
if kind == 'list' then
  local at = redis.call('LPOS', KEYS[1], ARGV[1])
  if not at then return 0 end
  redis.call('LSET', KEYS[1], at, ARGV[2])
  return 1
end
if kind ~= 'string' or redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
return 1
