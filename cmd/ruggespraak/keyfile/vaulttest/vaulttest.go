// Package vaulttest plays the part of HashiCorp Vault that encrypts for others, its transit engine, over
// TLS, for tests: as strict as the real one about who asks what and how.
package vaulttest

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// Token may use the key, and nothing else is there.
const Token = "hvs.kanarie-token" //nolint:gosec // of a server that exists in tests only

// A Server has one key, /transit/keys/ruggespraak.
type Server struct {
	// Cert is the path of a file with the certificate to trust: for SSL_CERT_FILE.
	Cert string
	// Fail makes every answer one with this status, unless it is 0.
	Fail atomic.Int32
	// Asked counts the questions.
	Asked atomic.Int32
	// Asking, if there is one, is called before a question is answered.
	Asking atomic.Pointer[func()]

	http *httptest.Server
	key  cipher.AEAD
}

// Start starts a server that ends with the test.
func Start(t *testing.T) *Server {
	t.Helper()
	secret := make([]byte, 32)
	rand.Read(secret) // never fails (crypto/rand)
	block, err := aes.NewCipher(secret)
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{Cert: filepath.Join(t.TempDir(), "ca.pem")}
	if s.key, err = cipher.NewGCM(block); err != nil {
		t.Fatal(err)
	}
	s.http = httptest.NewTLSServer(http.HandlerFunc(s.answer))
	t.Cleanup(s.http.Close)
	cert := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.http.Certificate().Raw})
	if err := os.WriteFile(s.Cert, cert, 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

// URI is the address of the key.
func (s *Server) URI() string {
	return "hcvault://" + strings.TrimPrefix(s.http.URL, "https://") + "/transit/keys/ruggespraak"
}

// Close ends the server before the test does.
func (s *Server) Close() { s.http.Close() }

// answer plays POST (or PUT) /v1/transit/encrypt/:name and .../decrypt/:name.
func (s *Server) answer(w http.ResponseWriter, r *http.Request) {
	s.Asked.Add(1)
	if asking := s.Asking.Load(); asking != nil {
		(*asking)()
	}
	var body struct {
		Plaintext      *string `json:"plaintext"`
		Ciphertext     *string `json:"ciphertext"`
		AssociatedData string  `json:"associated_data"`
	}
	dec := json.NewDecoder(http.MaxBytesReader(w, r.Body, 32<<20))
	dec.DisallowUnknownFields()
	bound := []byte(nil)
	err := dec.Decode(&body)
	if err == nil {
		bound, err = base64.StdEncoding.DecodeString(body.AssociatedData)
	}
	encrypt, decrypt := r.URL.Path == "/v1/transit/encrypt/ruggespraak", r.URL.Path == "/v1/transit/decrypt/ruggespraak"
	switch {
	case s.Fail.Load() != 0:
		refuse(w, int(s.Fail.Load()), "as told; asked was "+r.Header.Get("X-Vault-Token"))
	case r.Header.Get("X-Vault-Request") != "true":
		refuse(w, http.StatusPreconditionFailed, "required 'X-Vault-Request' header is missing")
	case r.Header.Get("X-Vault-Token") != Token:
		refuse(w, http.StatusForbidden, "permission denied")
	case !strings.HasPrefix(r.URL.Path, "/v1/transit/"):
		refuse(w, http.StatusNotFound, "no handler for route")
	case r.Method != http.MethodPut && r.Method != http.MethodPost:
		refuse(w, http.StatusMethodNotAllowed, "unsupported operation")
	case err != nil || len(bound) == 0:
		refuse(w, http.StatusBadRequest, "failed to parse JSON input")
	case encrypt && body.Plaintext != nil && body.Ciphertext == nil:
		s.encrypt(w, *body.Plaintext, bound)
	case decrypt && body.Ciphertext != nil && body.Plaintext == nil:
		s.decrypt(w, *body.Ciphertext, bound)
	default:
		refuse(w, http.StatusBadRequest, "encryption key not found")
	}
}

// form is what a ciphertext begins with: the version of the key stands in it.
const form = "vault:v1:"

func (s *Server) encrypt(w http.ResponseWriter, plaintext string, bound []byte) {
	plain, err := base64.StdEncoding.DecodeString(plaintext)
	if err != nil {
		refuse(w, http.StatusBadRequest, "failed to base64-decode plaintext")
		return
	}
	nonce := make([]byte, s.key.NonceSize())
	rand.Read(nonce) // never fails (crypto/rand)
	sealed := form + base64.StdEncoding.EncodeToString(s.key.Seal(nonce, nonce, plain, bound))
	give(w, map[string]any{"ciphertext": sealed, "key_version": 1})
}

func (s *Server) decrypt(w http.ResponseWriter, ciphertext string, bound []byte) {
	text, formed := strings.CutPrefix(ciphertext, form)
	sealed, err := base64.StdEncoding.DecodeString(text)
	if !formed || err != nil || len(sealed) < s.key.NonceSize() {
		refuse(w, http.StatusBadRequest, "invalid ciphertext")
		return
	}
	nonce, rest := sealed[:s.key.NonceSize()], sealed[s.key.NonceSize():]
	plain, err := s.key.Open(nil, nonce, rest, bound)
	if err != nil {
		refuse(w, http.StatusBadRequest, "cipher: message authentication failed")
		return
	}
	give(w, map[string]any{"plaintext": base64.StdEncoding.EncodeToString(plain)})
}

func give(w http.ResponseWriter, data map[string]any) {
	write(w, http.StatusOK, map[string]any{
		"request_id": rand.Text(), "lease_id": "", "renewable": false, "lease_duration": 0, "data": data,
		"wrap_info": nil, "warnings": nil, "auth": nil, "mount_type": "transit",
	})
}

func refuse(w http.ResponseWriter, status int, why string) {
	write(w, status, map[string]any{"errors": []string{why}})
}

func write(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // who hung up does not read it
}
