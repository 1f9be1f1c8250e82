-- Hands out the next line of persons whose moment has come, urgent ones first.
--
-- KEYS[1] persons with lines: zset by the moment of the next one
-- KEYS[2] the same, of persons with urgent lines
-- KEYS[3] holder of the partition: see holder.lua
-- ARGV[1] what the keys of the partition start with
-- ARGV[2] now (ms)
-- ARGV[3] lease (ms)
-- ARGV[4] how many lines at most
-- ARGV[5] a word no other call used
-- ARGV[6] TTL of the persons' keys (ms)
-- ARGV[7] TTL of the zsets (ms)
-- ARGV[8] who asks; "" when it takes no part in sharing
--
-- The keys of a person, all of them with the hash tag of ARGV[1]:
--   first:<person>   list of urgent lines, the next one in front
--   queue:<person>   list of the other lines
--   flight:<person>  hash: token, until and list of the claim under way; ends, its until by this
--                    server's clock; per list ("first", "queue") tries:<list> and at:<list> of the
--                    line in front
--   refs:<person>    hash: ref of the post by card key
--
-- Answers the moment of the next line still waiting ("" for none), then for each line handed out
-- person, line, ref, tries before, token. To anyone but the holder it hands out nothing.

local tag, now, lease = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local out, left, mine = { '' }, tonumber(ARGV[4]), ARGV[8] .. '.'
if holder(KEYS[3]) ~= ARGV[8] then return out end

-- wait puts a person's moment off to at, wherever the person is listed.
local function wait(person, at)
  redis.call('ZADD', KEYS[1], 'XX', at, person)
  redis.call('ZADD', KEYS[2], 'XX', at, person)
end

local function hand(person)
  local list = 'first'
  local line = redis.call('LINDEX', tag .. 'first:' .. person, 0)
  if not line then
    redis.call('ZREM', KEYS[2], person)
    list = 'queue'
    line = redis.call('LINDEX', tag .. 'queue:' .. person, 0)
  end
  if not line then
    redis.call('ZREM', KEYS[1], person)
    return
  end
  local flight = tag .. 'flight:' .. person
  local had = redis.call('HMGET', flight, 'until', 'at:' .. list, 'tries:' .. list, 'token', 'ends')
  local free = math.max(tonumber(had[1] or 0), tonumber(had[2] or 0))
  if free > now then return wait(person, free) end
  -- What another process that left has in hand is not ours to judge by our clock.
  if had[4] and string.sub(had[4], 1, #mine) ~= mine then
    local left = tonumber(had[5]) - clock()
    if left > 0 then return wait(person, now + left) end
  end

  local tries = tonumber(had[3] or 0)
  local token = mine .. ARGV[5] .. '.' .. left
  redis.call('HSET', flight, 'token', token, 'until', now + lease, 'ends', clock() + lease, 'list', list, 'tries:' .. list, tries + 1)
  redis.call('PEXPIRE', flight, ARGV[6])
  wait(person, now + lease)
  local card = string.match(line, '^[^\n]*\n([^\n]*)\n') or ''
  for _, v in ipairs({ person, line, redis.call('HGET', tag .. 'refs:' .. person, card) or '', tries, token }) do
    out[#out + 1] = v
  end
  left = left - 1
end

-- Not refused when memory is full, and then nothing after it is: delivering must go on, it empties.
redis.call('PEXPIRE', KEYS[1], ARGV[7])

-- Everyone looked at is handed a line, put off or taken out, so a second look finds others.
for _, zset in ipairs({ KEYS[2], KEYS[1] }) do
  for _ = 1, 10 do
    local persons = left > 0 and redis.call('ZRANGEBYSCORE', zset, '-inf', now, 'LIMIT', 0, left) or {}
    for _, person in ipairs(persons) do hand(person) end
    if #persons == 0 then break end
  end
end

for _, zset in ipairs({ KEYS[1], KEYS[2] }) do
  local next = redis.call('ZRANGE', zset, 0, 0, 'WITHSCORES')[2]
  if next then
    if out[1] == '' or tonumber(next) < tonumber(out[1]) then out[1] = next end
  end
end
return out
