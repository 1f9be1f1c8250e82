package keyfile

import (
	"crypto/tls"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/hashicorp/vault/api"
	"github.com/tink-crypto/tink-go-hcvault/v2/integration/hcvault"
	"github.com/tink-crypto/tink-go/v2/tink"
)

// CheckVault says what is wrong with the address of a key, "" for nothing. It asks nobody.
func CheckVault(uri string) string {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "hcvault" || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "must be hcvault://HOST/MOUNT/keys/NAME, as hcvault://vault.example.org:8200/transit/keys/ruggespraak"
	}
	if _, err := hcvault.NewAEAD(u.EscapedPath(), nil); err != nil || strings.Contains(u.EscapedPath()+"/", "//") {
		return "must end in /MOUNT/keys/NAME, as /transit/keys/ruggespraak"
	}
	return ""
}

// vaultWithin bounds one answer of the service.
const vaultWithin = 10 * time.Second

// Vault is a lock of which the key never leaves a service that speaks the transit API of HashiCorp
// Vault (OpenBao does): uri is hcvault://HOST/MOUNT/keys/NAME, always over TLS. The token needs to
// "update" MOUNT/encrypt/NAME and MOUNT/decrypt/NAME, and no more. The environment's VAULT_NAMESPACE
// counts. Nobody is asked before the lock is used.
func Vault(uri, token string) (Lock, error) {
	if wrong := CheckVault(uri); wrong != "" {
		return nil, fmt.Errorf("the key service %s", wrong)
	}
	u, err := url.Parse(uri)
	if err != nil {
		return nil, errors.New("the address of the key service is not valid")
	}
	client, err := api.NewClient(&api.Config{
		Address: "https://" + u.Host, MaxRetries: 2, DisableRedirects: true, // the token goes nowhere else
		HttpClient: &http.Client{
			Timeout:       vaultWithin,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
			Transport: &http.Transport{
				Proxy: http.ProxyFromEnvironment, ForceAttemptHTTP2: true, DisableKeepAlives: true,
				TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12},
			},
		},
	})
	if err != nil {
		return nil, errors.New("the client of the key service cannot be made: look at the environment's VAULT_ variables")
	}
	client.SetToken(token)
	aead, err := hcvault.NewAEAD(u.EscapedPath(), client.Logical())
	if err != nil {
		return nil, fmt.Errorf("the key service: %w", err)
	}
	return remote{uri: uri, aead: aead}, nil
}

// remote is a lock in a service.
type remote struct {
	uri  string
	aead tink.AEAD
}

func (r remote) shut(e *envelope) (tink.AEAD, error) {
	e.Service = r.uri
	return r.aead, nil
}

func (r remote) open(e envelope) (tink.AEAD, error) {
	if e.Service == "" || e.KDF != nil {
		return nil, errors.New("the keyset opens with a passphrase, not with a key service")
	}
	return r.aead, nil
}

// wrong says why in our own words: what a service answers may repeat what it was asked.
func (r remote) wrong(err error) error {
	var answer *api.ResponseError
	var failed *url.Error
	switch {
	case errors.As(err, &answer):
		return fmt.Errorf("the key service at %s answers %d: %s", r.host(), answer.StatusCode, meaning(answer.StatusCode))
	case errors.As(err, &failed) && failed.Timeout():
		return fmt.Errorf("the key service at %s does not answer in time", r.host())
	case errors.As(err, &failed):
		return fmt.Errorf("the key service at %s cannot be reached: %w", r.host(), failed.Err)
	}
	return fmt.Errorf("the key service at %s gives an answer that makes no sense, or the file is damaged", r.host())
}

func (r remote) host() string {
	host, _, _ := strings.Cut(strings.TrimPrefix(r.uri, "hcvault://"), "/")
	return host
}

// meaning is what to look at for a status of the service.
func meaning(status int) string {
	switch status {
	case http.StatusBadRequest:
		return "the keyset was not encrypted with this key, or the file is damaged"
	case http.StatusForbidden, http.StatusUnauthorized:
		return "the token is not valid any more, or may not use this key"
	case http.StatusNotFound:
		return "there is no such mount or key"
	}
	return "it cannot do its work now"
}
