package main

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
)

// floor is the least a turn that keeps the promises can cost: one GET and one script that checks a
// version, stores 2 KB sealed with AES-GCM, a seen mark, a line and a timer. It decides nothing,
// renders nothing and knows no people.
type floor struct {
	client *redis.Client
	aead   cipher.AEAD
	turns  atomic.Int64
}

// size is how much a conversation's state is.
const size = 2048

var floorScript = redis.NewScript(`
if redis.call('GETRANGE', KEYS[1], 0, 19) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', 86400000)
redis.call('SET', KEYS[2], '1', 'PX', 86400000)
redis.call('RPUSH', KEYS[3], ARGV[3])
redis.call('ZADD', KEYS[4], ARGV[4], KEYS[1])
return 1`)

func newFloor(ctx context.Context, url string, conversations int) (path, error) {
	o, err := redis.ParseURL(url)
	if err != nil {
		return nil, err
	}
	var key [32]byte
	rand.Read(key[:])
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	f := &floor{client: redis.NewClient(o), aead: aead}
	state := make([]byte, size)
	for c := range conversations {
		if err := f.client.Set(ctx, state1(c), f.value(1, state), 0).Err(); err != nil {
			return nil, errors.Join(err, f.client.Close())
		}
	}
	return f, nil
}

// state1 is the key of a conversation's state.
func state1(conversation int) string { return "{floor}state:" + strconv.Itoa(conversation) }

// value is a version of twenty digits, and the sealed state.
func (f *floor) value(version int64, state []byte) []byte {
	out := fmt.Appendf(make([]byte, 0, 20+12+len(state)+16), "%020d", version)
	nonce := out[len(out) : len(out)+12]
	rand.Read(nonce)
	return f.aead.Seal(out[:len(out)+12], nonce, state, nil)
}

// Turn implements path.
func (f *floor) Turn(ctx context.Context, conversation int) error {
	key := state1(conversation)
	got, err := f.client.Get(ctx, key).Bytes()
	if err != nil {
		return err
	}
	version, err := strconv.ParseInt(string(got[:20]), 10, 64)
	if err != nil {
		return err
	}
	state, err := f.aead.Open(nil, got[20:32], got[32:], nil)
	if err != nil {
		return err
	}
	event := strconv.FormatInt(f.turns.Add(1), 10)
	keys := []string{key, "{floor}seen:" + event, "{floor}lines:" + strconv.Itoa(conversation), "{floor}timers"}
	done, err := floorScript.Run(ctx, f.client, keys, got[:20], f.value(version+1, state), "line "+event, time.Now().UnixMilli()).Int()
	if err == nil && done != 1 {
		err = errors.New("the version changed")
	}
	return err
}

// Sends implements path.
func (f *floor) Sends() []string { return []string{"get", "evalsha", "eval"} }

// Close implements path.
func (f *floor) Close() error { return f.client.Close() }
