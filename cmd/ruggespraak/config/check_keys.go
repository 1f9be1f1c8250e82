package config

import "ruggespraak/cmd/ruggespraak/keyfile"

// lock takes what opens the keyset: a passphrase, or a key in a key service.
func (c *checker) lock(cfg *Config, k keys) {
	if k.KMS == "" && k.KMSToken == "" {
		cfg.Passphrase = c.secret("keys.passphrase", k.Passphrase, false)
		return
	}
	if k.Passphrase != "" {
		c.wrong("keys.passphrase", "leave it out: kms opens the keyset")
	}
	if k.KMS == "" {
		c.wrong("keys.kms", "is missing: the address of the key that kms_token is for")
	} else if wrong := keyfile.CheckVault(string(k.KMS)); wrong != "" {
		c.wrong("keys.kms", "%s", wrong)
	}
	cfg.KMS, cfg.KMSToken = string(k.KMS), c.secret("keys.kms_token", k.KMSToken, false)
}
