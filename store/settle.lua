-- Ends a claim: the line is done, or is to be handed out again later.
--
-- KEYS[1]   persons with lines: zset by the moment of the next one
-- KEYS[2]   the same, of persons with urgent lines
-- KEYS[3]   the person's lines: list
-- KEYS[4]   the person's urgent lines: list
-- KEYS[5]   the claim under way: hash, see claim_lines.lua
-- KEYS[6]   refs of the person's posts: hash by card key
-- KEYS[7]   when each ref may be forgotten: zset of card keys
-- KEYS[8]   holder of the partition: see holder.lua
-- KEYS[9]   lines set aside for operators: list, the newest last
-- ARGV[1]   person
-- ARGV[2]   token of the claim
-- ARGV[3]   now (ms)
-- ARGV[4]   when to hand it out again (ms); 0 when it is done
-- ARGV[5]   TTL of refs (ms)
-- ARGV[6]   card key, ARGV[7] ref of its post; "" to leave the refs as they are
-- ARGV[8]   who asks; "" when it takes no part in sharing
-- ARGV[9]   what to tell the holder before the moment of the next line
-- ARGV[10]  what to write in front of the line when it is set aside; "" when it is not
-- ARGV[11]  how many lines are set aside at most, ARGV[12] their TTL (ms)
-- ARGV[13]  code of a case that is erased with this line: nothing of it stays set aside; "" for none
-- ARGV[14..] card keys whose posts are gone
--
-- Answers -1 when the claim was lost, else the moment of the person's next line, or 0 for none.

local person, now = ARGV[1], tonumber(ARGV[3])
local had = redis.call('HMGET', KEYS[5], 'token', 'list')
if had[1] ~= ARGV[2] then return -1 end

local list = had[2]
redis.call('HDEL', KEYS[5], 'token', 'until', 'ends', 'list')
if ARGV[4] == '0' then
  local line = redis.call('LPOP', list == 'first' and KEYS[4] or KEYS[3])
  if line and ARGV[10] ~= '' then
    redis.call('RPUSH', KEYS[9], ARGV[10] .. line)
    redis.call('LTRIM', KEYS[9], -ARGV[11], -1)
    redis.call('PEXPIRE', KEYS[9], ARGV[12])
  end
  redis.call('HDEL', KEYS[5], 'tries:' .. list, 'at:' .. list)
else
  redis.call('HSET', KEYS[5], 'at:' .. list, ARGV[4])
end

if ARGV[13] ~= '' then
  for _, aside in ipairs(redis.call('LRANGE', KEYS[9], 0, -1)) do
    local head = string.match(aside, '^' .. string.rep('[^\n]*\n', 6)) or ''
    if string.find(head, ARGV[13], 1, true) then redis.call('LREM', KEYS[9], 1, aside) end
  end
end

for i = 14, #ARGV do
  redis.call('HDEL', KEYS[6], ARGV[i])
  redis.call('ZREM', KEYS[7], ARGV[i])
end
for _, card in ipairs(redis.call('ZRANGEBYSCORE', KEYS[7], '-inf', now, 'LIMIT', 0, 50)) do
  redis.call('HDEL', KEYS[6], card)
  redis.call('ZREM', KEYS[7], card)
end
if ARGV[7] ~= '' then
  redis.call('HSET', KEYS[6], ARGV[6], ARGV[7])
  redis.call('ZADD', KEYS[7], now + tonumber(ARGV[5]), ARGV[6])
  redis.call('PEXPIRE', KEYS[6], ARGV[5])
  redis.call('PEXPIRE', KEYS[7], ARGV[5])
end

-- The next line is the first urgent one, or else the first; the other list waits for it.
local at = redis.call('HMGET', KEYS[5], 'at:first', 'at:queue')
local next = 0
for i, q in ipairs({ { KEYS[4], KEYS[2], at[1] }, { KEYS[3], KEYS[1], at[2] } }) do
  if redis.call('EXISTS', q[1]) == 1 then
    if next == 0 then next = math.max(tonumber(q[3] or 0), now) end
    redis.call('ZADD', q[2], next, person)
  else
    redis.call('ZREM', q[2], person)
  end
end
if next == 0 then
  redis.call('DEL', KEYS[5])
else
  tell(KEYS[8], ARGV[8], ARGV[9] .. next .. ' -')
end
return next
