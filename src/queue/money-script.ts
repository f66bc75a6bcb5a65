/**
 * What a run may spend, as one hash: caps, and sums of what is spent and set aside, in billionths of a USD and in tokens; a second hash has what each
 * worker has set aside. One script, so that nothing comes between looking and taking.
 *
 * KEYS: sums, held by worker, signs of life. ARGV: what to do, worker, number of the step, then amounts. A step that is sent again because its answer
 * was lost does nothing, and answers as it did.
 * `take cost tokens spareCost spareTokens`: gives what it granted. `end heldCost heldTokens cost tokens`: gives back what was held and books.
 * `bill cost calls`: counts an answer. `bury deadMs`: books what dead workers hold. All give the sums as they are then.
 */
export const moneyScript: string = `
local sums, held, lives = KEYS[1], KEYS[2], KEYS[3]
local task, worker = ARGV[1], ARGV[2]
local function num(name) return tonumber(redis.call('HGET', sums, name) or '0') end
local function add(name, amount) redis.call('HINCRBY', sums, name, string.format('%.0f', amount)) end
local function mine(who, name, amount) redis.call('HINCRBY', held, who .. ':' .. name, string.format('%.0f', amount)) end
local grantedCost, grantedTokens = 0, 0
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
redis.call('ZADD', lives, now, worker)
local isAgain = tonumber(redis.call('HGET', held, worker .. ':step') or '0') >= tonumber(ARGV[3])
if isAgain then
  grantedCost = tonumber(redis.call('HGET', held, worker .. ':lastCost') or '0')
  grantedTokens = tonumber(redis.call('HGET', held, worker .. ':lastTokens') or '0')
elseif task == 'take' then
  local cost, tokens = tonumber(ARGV[4]), tonumber(ARGV[5])
  local spareCost, spareTokens = tonumber(ARGV[6]), tonumber(ARGV[7])
  local function grant(capName, spentName, heldName, want, spare)
    local cap = redis.call('HGET', sums, capName)
    if not cap then return want end
    local left = tonumber(cap) - num(spentName) - num(heldName)
    if left >= (want + spare) * 10 then return want + spare end
    return math.max(0, math.min(want, left))
  end
  grantedCost = grant('cap', 'spent', 'held', cost, spareCost)
  grantedTokens = grant('tokenCap', 'spentTokens', 'heldTokens', tokens, spareTokens)
  -- One without the other is of no use to anybody.
  if (cost > 0 and grantedCost == 0) or (tokens > 0 and grantedTokens == 0) then
    grantedCost, grantedTokens = 0, 0
  end
  add('held', grantedCost)
  add('heldTokens', grantedTokens)
  mine(worker, 'cost', grantedCost)
  mine(worker, 'tokens', grantedTokens)
elseif task == 'end' then
  add('held', -tonumber(ARGV[4]))
  add('heldTokens', -tonumber(ARGV[5]))
  mine(worker, 'cost', -tonumber(ARGV[4]))
  mine(worker, 'tokens', -tonumber(ARGV[5]))
  add('spent', tonumber(ARGV[6]))
  add('spentTokens', tonumber(ARGV[7]))
elseif task == 'bill' then
  add('known', tonumber(ARGV[4]))
  add('unpriced', tonumber(ARGV[5]))
elseif task == 'bury' then
  local all = redis.call('HGETALL', held)
  for at = 1, #all, 2 do
    local who, name = string.match(all[at], '^(.*):(%a+)$')
    local seen = redis.call('ZSCORE', lives, who)
    local amount = tonumber(all[at + 1])
    if (name == 'cost' or name == 'tokens') and amount ~= 0 and (not seen or tonumber(seen) < now - tonumber(ARGV[4])) then
      redis.call('HDEL', held, all[at])
      if name == 'cost' then add('held', -amount) add('spent', amount)
      else add('heldTokens', -amount) add('spentTokens', amount) end
    end
  end
end
if not isAgain then
  redis.call('HSET', held, worker .. ':step', ARGV[3], worker .. ':lastCost', string.format('%.0f', grantedCost),
    worker .. ':lastTokens', string.format('%.0f', grantedTokens))
end
return { string.format('%.0f', grantedCost), string.format('%.0f', grantedTokens),
  string.format('%.0f', num('spent')), string.format('%.0f', num('spentTokens')), string.format('%.0f', num('held')),
  string.format('%.0f', num('known')), string.format('%.0f', num('unpriced')) }
`;
