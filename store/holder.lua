-- Stands in front of the scripts that have to do with who holds a partition: which process hands out
-- its lines and timers. A holder lasts until its lease ends by this server's own clock, so that
-- clocks of processes do not matter. By its side stands nothing when no process takes part.

local function clock()
  local t = redis.call('TIME')
  return t[1] * 1000 + math.floor(t[2] / 1000)
end

-- holder gives the name of the process that holds the partition; "" for none.
local function holder(key)
  local h = redis.call('HMGET', key, 'by', 'until')
  if h[1] and tonumber(h[2]) > clock() then return h[1] end
  return ''
end

-- listens reports whether a process is there: its connection for messages is closed by the system the
-- moment it dies. Only of names that begin with an L is it known that they could listen at first, and
-- only where `asked` is '1': a node of a Cluster does not know who listens at another one.
local function listens(name, asked)
  if asked ~= '1' or string.sub(name, 1, 1) ~= 'L' then return true end
  local n = redis.pcall('PUBSUB', 'NUMSUB', 'rs:to:' .. name)
  return n.err ~= nil or tonumber(n[2]) > 0
end

-- tell lets the holder know of something, unless it is the one who asks. Nobody may be listening, or
-- it may not be allowed: the holder looks for itself every few seconds.
local function tell(key, me, what)
  local by = holder(key)
  if by ~= '' and by ~= me then redis.pcall('PUBLISH', 'rs:to:' .. by, what) end
end

