package deid_test

import "testing"

// Codes that are said or typed a sign at a time, and dates and accounts in rarer spellings, with what must stay.

func TestFindSpelledCodes(t *testing.T) {
	expect(t, [][2]string{
		{"die auto heeft Karel Pieter, 72, Simon Nico", "plate:Karel Pieter, 72, Simon Nico"},
		{"kenteken is K van Karel, S van Simon, 42, L van Leo, B van bal", "plate:K van Karel, S van Simon, 42, L van Leo, B van bal"},
		{"kenteken tee, vier-zes-een, kaa bee", "plate:tee, vier-zes-een, kaa bee"},
		{"H streep 8 1 7 streep Z F stond er weer", "plate:H streep 8 1 7 streep Z F"},
		{"kenteken is 51-x-ray-kilo-golf-6", "plate:51-x-ray-kilo-golf-6"},
		{"en el vierentachtig RBRB nul 951 64 nul 592 dat stond er", "iban:en el vierentachtig RBRB nul 951 64 nul 592"},
		{"dossiernr Z K twee zes streepje nul nul 7 1 9", "id:Z K twee zes streepje nul nul 7 1 9"},
		{"leerlingnummer is een acht acht vier nul twee", "id:een acht acht vier nul twee"},
		{"v-nr = 2.9.0.1-7.7.3.6-4.5", "id:2.9.0.1-7.7.3.6-4.5"},
		{"bsn: 1 1 1, 2 2 2, 3 3 3", "bsn:1 1 1, 2 2 2, 3 3 3"},
		{"bsn drie enen, drie tweeën, drie drieën", "bsn:drie enen, drie tweeën, drie drieën"},
		{"plus 31 zes 52 88 19 04", "phone:plus 31 zes 52 88 19 04"},
		{"de xbox 360 s en een ps5", ""},
		{"bestelnummer is bee vier twee nul negen", ""},
		{"de code is vier streepje twee", ""},
		{"een zes voor Nederlands, een vier voor wiskunde en een acht voor gym", ""},
		{"opgave a 12, b 15, c 18", ""},
	})
}

func TestFindDatesInRareSpellings(t *testing.T) {
	expect(t, [][2]string{
		{"brief van '26-09-15", "date:'26-09-15"},
		{"gesprek 1 4 / 1 2 om tien uur", "date:1 4 / 1 2"},
		{"weg op 22.okt0ber", "date:22.okt0ber"},
		{"pas van 12-III-2009", "date:12-III-2009"},
		{"op 22,11,2010 begon het", "date:22,11,2010"},
		{"uit op negen-elf-drieëntwintig", "date:negen-elf-drieëntwintig"},
		{"de 12e van de 3e is ze jarig", "date:12e van de 3e"},
		{"op 3 decmber was hij weg", "date:3 decmber"},
		{"meldingen van 2-10, 16-10 en 30-10", "date:2-10 | date:16-10 | date:30-10"},
		{"Jeugdwet 7.3.11 zegt dat", ""},
		{"versie 3.10.24 is anders dan 3.9.22", ""},
		{"op 11 september 2001 was ik zelf kind", ""},
		{"1/3 van de klas en 2/3 van de groep", ""},
		{"stand per 1-3", ""},
	})
}

func TestFindSpelledAddresses(t *testing.T) {
	expect(t, [][2]string{
		{"mail w i m . k @ k p n m a i l . n l", "email:w i m . k @ k p n m a i l . n l"},
		{"mail zorgteam aapje hetbaken streepje vo punt nl", "email:zorgteam aapje hetbaken streepje vo punt nl"},
		{"het aapje van de kinderboerderij", ""},
		{"(at)lieke.hofstra kun je even", "mention:(at)lieke.hofstra"},
		{"@ k e m a l . o z d i l jij had dienst", "mention:@ k e m a l . o z d i l"},
		{"apenstaart lieke hofstra heb je tijd", "mention:apenstaart lieke hofstra"},
		{"haar finsta is stil.meisje.zegt.niks", "handle:stil.meisje.zegt.niks"},
		{"op snap apestaart sl4v_wolf underscore 88", "handle:apestaart sl4v_wolf underscore 88"},
		{"vul in forms.gle/w8RkT2vYp", "url:forms.gle/w8RkT2vYp"},
		{"lees wolf1488.substack.com", "url:wolf1488.substack.com"},
		{"kijk op rijksoverheid punt nl", ""},
	})
}
