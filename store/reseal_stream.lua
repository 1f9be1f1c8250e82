-- Puts a copy of a stream, sealed anew, in the place of the stream: if nothing came meanwhile.
--
-- KEYS[1] the stream
-- KEYS[2] the copy
--
-- Answers 1, or 0 when the stream has an entry that the copy has not. Its TTL stays.

local function last(key)
  local entry = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
  return entry and entry[1] or ''
end

if redis.call('EXISTS', KEYS[1], KEYS[2]) ~= 2 or last(KEYS[1]) ~= last(KEYS[2]) then return 0 end
local ttl = redis.call('PTTL', KEYS[1])
redis.call('RENAME', KEYS[2], KEYS[1])
if ttl > 0 then redis.call('PEXPIRE', KEYS[1], ttl) else redis.call('PERSIST', KEYS[1]) end
return 1
