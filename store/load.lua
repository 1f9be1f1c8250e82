-- Loads records, and those they link to.
--
-- KEYS[1]   seen mark of the event
-- KEYS[2]   board of the organisation: zset of record keys by end
-- KEYS[3..] the records asked for
-- ARGV[1]   what the keys of the organisation's records start with: links lack it
-- ARGV[2]   how many records to look up at most
-- ARGV[3]   how many of the board to load at most; 0 for none
-- ARGV[4..] for each record asked for, how deep to follow its links
--
-- Answers 1 or 0 for the seen mark, then key and value in turn, with an empty pair before those that only
-- the board brought. All keys lie in one slot: they share their hash tag.

local prefix, most = ARGV[1], tonumber(ARGV[2])
local out, got = { redis.call('EXISTS', KEYS[1]) }, {}

local function give(key, depth)
  local value = got[key]
  if value == nil then
    if most == 0 then return end
    most = most - 1
    value = redis.call('GET', key)
    got[key] = value
    if value then
      out[#out + 1] = key
      out[#out + 1] = value
    end
  end
  if value and depth > 0 then
    for link in string.gmatch(string.match(value, '^%d+\n([^\n]*)\n') or '', '%S+') do
      give(prefix .. link, depth - 1)
    end
  end
end

for i = 3, #KEYS do give(KEYS[i], tonumber(ARGV[i + 1])) end
if ARGV[3] ~= '0' then
  out[#out + 1] = ''
  out[#out + 1] = ''
  for _, key in ipairs(redis.call('ZRANGE', KEYS[2], 0, ARGV[3] - 1)) do give(key, 0) end
end
return out
