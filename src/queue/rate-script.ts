/**
 * Turns at one gateway, shared by all workers: as many requests and tokens as are allowed in any 60 seconds, and none while the gateway wants to be left alone.
 *
 * KEYS: turns by time, tokens by turn, end of the pause. ARGV: what to do, then: `take name requests tokensPerMinute tokens`: milliseconds to wait, 0 where the
 * turn was taken. `count name tokens`: says how many it was. `pause milliseconds`.
 */
export const rateScript: string = `
local turns, sizes, pause = KEYS[1], KEYS[2], KEYS[3]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
if ARGV[1] == 'pause' then
  local till = math.max(now + tonumber(ARGV[2]), tonumber(redis.call('GET', pause) or '0'))
  redis.call('SET', pause, string.format('%.0f', till), 'PX', math.max(1, till - now))
  return 0
end
if ARGV[1] == 'count' then
  if redis.call('HEXISTS', sizes, ARGV[2]) == 1 then redis.call('HSET', sizes, ARGV[2], ARGV[3]) end
  return 0
end
local name, requests, tokensPerMinute, tokens = ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local till = tonumber(redis.call('GET', pause) or '0')
if till > now then return till - now end
if requests == 0 and tokensPerMinute == 0 then return 0 end
local old = redis.call('ZRANGEBYSCORE', turns, '-inf', now - 60000)
for _, gone in ipairs(old) do redis.call('HDEL', sizes, gone) end
redis.call('ZREMRANGEBYSCORE', turns, '-inf', now - 60000)
local count = redis.call('ZCARD', turns)
local wait = 0
if requests > 0 and count >= requests then
  local entry = redis.call('ZRANGE', turns, count - requests, count - requests, 'WITHSCORES')
  wait = tonumber(entry[2]) + 60000 - now
end
if tokensPerMinute > 0 and count > 0 then
  local used = 0
  for _, size in ipairs(redis.call('HVALS', sizes)) do used = used + tonumber(size) end
  local all = redis.call('ZRANGE', turns, 0, -1, 'WITHSCORES')
  local at = 1
  -- A call that is larger than the limit goes out alone.
  while used + tokens > tokensPerMinute and at < #all do
    used = used - tonumber(redis.call('HGET', sizes, all[at]) or '0')
    wait = math.max(wait, tonumber(all[at + 1]) + 60000 - now)
    at = at + 2
  end
end
if wait > 0 then return wait end
redis.call('ZADD', turns, now, name)
redis.call('HSET', sizes, name, tokens)
redis.call('PEXPIRE', turns, 61000)
redis.call('PEXPIRE', sizes, 61000)
return 0
`;
