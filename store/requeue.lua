-- Puts a line that was set aside back in a queue.
--
-- KEYS[1] lines set aside: list
-- KEYS[2] the list of the person it goes on
-- KEYS[3] persons with lines in such a list: zset by the moment of the next one
-- KEYS[4] holder of the partition: see holder.lua
-- ARGV[1] the line as it was set aside, ARGV[2] its person, ARGV[3] the line
-- ARGV[4] now (ms), ARGV[5] TTL of the list (ms), ARGV[6] TTL of the zset (ms)
-- ARGV[7] who asks; "" when it takes no part in sharing, ARGV[8] what to tell the holder
--
-- Answers 1, or 0 when the line is not set aside (any more).

if redis.call('LREM', KEYS[1], 1, ARGV[1]) == 0 then return 0 end
redis.call('RPUSH', KEYS[2], ARGV[3])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('ZADD', KEYS[3], 'NX', ARGV[4], ARGV[2])
redis.call('PEXPIRE', KEYS[3], ARGV[6])
tell(KEYS[4], ARGV[7], ARGV[8])
return 1
