//! The sentences of errors about licences, in German and French. Each is one sentence with its facts in braces; of several
//! causes of one code the first counts whose facts are all there.

use crate::error::code::Code;
use crate::explain::movement_sentences::Row;

/// All causes.
pub(crate) const ROWS: &[Row] = &[
    (
        Code::BytesInvalid,
        "{length} Zeichen sind keine Bytes; schreiben Sie für jedes zwei hexadezimale Ziffern in Kleinbuchstaben",
        "{length} caractères ne sont pas des octets ; écrivez pour chacun deux chiffres hexadécimaux en minuscules",
    ),
    (
        Code::UrlInvalid,
        "`{domain}` ist keine Domain (`{reason}`); schreiben Sie eine wie `example.com`",
        "`{domain}` n’est pas un domaine (`{reason}`) ; écrivez-en un comme `example.com`",
    ),
    (
        Code::UrlInvalid,
        "der Text nennt keinen Host (`{reason}`); schreiben Sie einen wie `https://fm.example.com`, ohne Pfad und Benutzer",
        "le texte ne nomme pas d’hôte (`{reason}`) ; écrivez-en un comme `https://fm.example.com`, sans chemin ni utilisateur",
    ),
    (
        Code::KeyRingWrongLength,
        "ein öffentlicher Schlüssel von {length} Bytes; die von Ed25519 haben 32",
        "une clé publique de {length} octets ; celles d’Ed25519 en ont 32",
    ),
    (
        Code::KeyRingWeakKey,
        "das ist kein öffentlicher Schlüssel von Ed25519, oder ein schwacher, unter dem jeder unterschreiben kann; erzeugen Sie einen anderen",
        "ce n’est pas une clé publique d’Ed25519, ou une clé faible sous laquelle chacun peut signer ; engendrez-en une autre",
    ),
    (
        Code::KeyRingNotFingerprint,
        "der öffentliche Schlüssel hat die Id `{expected}`, und nicht `{given}`; berichtigen Sie, was verwechselt wurde",
        "la clé publique a l’identifiant `{expected}`, et non `{given}` ; corrigez ce qui a été confondu",
    ),
    (
        Code::KeyRingKeyTwice,
        "der Schlüssel `{key}` steht doppelt im Ring; behalten Sie einen, und erzeugen Sie einen anderen, wenn sie sich unterscheiden",
        "la clé `{key}` figure deux fois dans le trousseau ; gardez-en une, et engendrez-en une autre si elles diffèrent",
    ),
    (
        Code::KeyRingTwoActive,
        "die Schlüssel `{first}` und `{second}` sind beide aktiv für {environment}; lassen Sie einen unterschreiben, den anderen nur prüfen",
        "les clés `{first}` et `{second}` sont toutes deux actives pour {environment} ; laissez l’une signer, l’autre seulement vérifier",
    ),
    (
        Code::KeyRingNoneActive,
        "keiner der {count} Schlüssel des Rings ist aktiv; kennzeichnen Sie den, der unterschreibt",
        "aucune des {count} clés du trousseau n’est active ; marquez celle qui signe",
    ),
    (
        Code::KeyRingPrivateKey,
        "der Schlüssel `{key}` ist ein privater; wer prüft, darf nicht unterschreiben können: geben Sie nur die öffentliche Hälfte heraus",
        "la clé `{key}` est privée ; qui vérifie ne doit pas pouvoir signer : ne donnez que sa moitié publique",
    ),
    (
        Code::KeyRingAlgorithmUnknown,
        "der Schlüssel `{key}` ist keiner für Unterschriften mit Ed25519; nur solche werden gelesen",
        "la clé `{key}` n’est pas faite pour des signatures Ed25519 ; seules celles-ci sont lues",
    ),
    (
        Code::KeyRingNoActiveFor,
        "kein Schlüssel des Rings ist aktiv für {environment}; fügen Sie einen hinzu, oder lassen Sie einen dafür unterschreiben",
        "aucune clé du trousseau n’est active pour {environment} ; ajoutez-en une, ou laissez-en une signer pour cela",
    ),
    (
        Code::LicenceKeyMalformed,
        "der Text ist kein Lizenzschlüssel; fügen Sie ihn ganz ein, wie er ausgestellt wurde, oder prüfen Sie ihn, um zu erfahren, was fehlt",
        "le texte n’est pas une clé de licence ; collez-la entière, comme elle a été émise, ou vérifiez-la pour savoir ce qui manque",
    ),
    (
        Code::LicenceKeyUnsupportedVersion,
        "das ist ein Schlüssel der Version {version}, für eine neuere Version dieser Software",
        "c’est une clé de version {version}, pour une version plus récente de ce logiciel",
    ),
    (
        Code::RevocationsMalformed,
        "das ist keine Widerrufsliste; holen Sie sie neu",
        "ce n’est pas une liste de révocations ; récupérez-la de nouveau",
    ),
    (
        Code::RevocationsUnknownKey,
        "die Liste ist mit dem Schlüssel `{key}` unterschrieben, den der Ring nicht kennt; holen Sie sie neu, oder aktualisieren Sie das Produkt",
        "la liste est signée par la clé `{key}`, que le trousseau ne connaît pas ; récupérez-la de nouveau, ou mettez le produit à jour",
    ),
    (
        Code::RevocationsKeyRevoked,
        "die Liste ist mit dem Schlüssel `{key}` unterschrieben, der widerrufen wurde; holen Sie eine neuere",
        "la liste est signée par la clé `{key}`, qui a été révoquée ; récupérez-en une plus récente",
    ),
    (
        Code::RevocationsBadSignature,
        "der Schlüssel `{key}` hat diese Liste nicht unterschrieben; holen Sie sie neu",
        "la clé `{key}` n’a pas signé cette liste ; récupérez-la de nouveau",
    ),
    (
        Code::RevocationsKeyOutOfWindow,
        "der Schlüssel `{key}` darf keine Liste vom {issued} unterschreiben; holen Sie eine neuere",
        "la clé `{key}` ne peut pas signer une liste du {issued} ; récupérez-en une plus récente",
    ),
    (
        Code::RevocationsTooLong,
        "die Liste hätte {bytes} Bytes, und gelesen werden {longest}; widerrufen Sie einen Schlüssel, oder streichen Sie, was abgelaufen ist",
        "la liste aurait {bytes} octets, et {longest} sont lus ; révoquez une clé, ou retirez ce qui a pris fin",
    ),
    (
        Code::RevocationsTwice,
        "`{given}` steht doppelt in der Liste; geben Sie es einmal an",
        "`{given}` figure deux fois dans la liste ; indiquez-le une fois",
    ),
    (
        Code::SignatureCountDiffers,
        "{given} Unterschriften für {needed} Nachrichten; unterschreiben Sie jede einmal, in ihrer Reihenfolge",
        "{given} signatures pour {needed} messages ; signez chacun une fois, dans leur ordre",
    ),
    (
        Code::SignatureInvalid,
        "eine Unterschrift von {length} Bytes; die von Ed25519 haben 64",
        "une signature de {length} octets ; celles d’Ed25519 en ont 64",
    ),
    (
        Code::SignatureInvalid,
        "die Nachricht ist für den Schlüssel `{key}`, und hier unterschreibt `{signer}`; lassen Sie den anderen unterschreiben",
        "le message est pour la clé `{key}`, et c’est `{signer}` qui signe ici ; laissez signer l’autre",
    ),
    (
        Code::SignatureInvalid,
        "die Nachricht ist für den Schlüssel `{asked}`, und keiner dieser Unterzeichner ist das; lassen Sie ihn unterschreiben",
        "le message est pour la clé `{asked}`, et aucun de ces signataires ne l’est ; laissez-la signer",
    ),
    (
        Code::SignatureInvalid,
        "das ist nicht die Unterschrift des Schlüssels `{key}` über diese Bytes; unterschreiben Sie sie mit ihm, und nichts anderes",
        "ce n’est pas la signature de la clé `{key}` sur ces octets ; signez-les avec elle, et rien d’autre",
    ),
    (
        Code::SignatureInvalid,
        "der Entwurf für den Schlüssel `{draft}` wurde nicht hier gemacht; entwerfen Sie ihn neu",
        "le projet pour la clé `{draft}` n’a pas été fait ici ; faites-le de nouveau",
    ),
    (
        Code::SigningKeyInvalid,
        "`{label}` kann nicht unterschreiben; lesen Sie den privaten Schlüssel selbst, unverschlüsselt, als `PRIVATE KEY` in PKCS#8",
        "`{label}` ne peut pas signer ; lisez la clé privée elle-même, non chiffrée, comme `PRIVATE KEY` en PKCS#8",
    ),
    (
        Code::SigningKeyInvalid,
        "{tries} Startwerte gaben Schlüssel, die der Ring schon hat; sie kommen aus keiner Zufallsquelle",
        "{tries} graines ont donné des clés que le trousseau a déjà ; elles ne viennent pas d’une source de hasard",
    ),
    (
        Code::SigningKeyInvalid,
        "ein Startwert von {length} Bytes; geben Sie 32 an, die niemand erraten kann",
        "une graine de {length} octets ; indiquez-en 32 que personne ne peut deviner",
    ),
    (
        Code::SigningKeyInvalid,
        "das ist kein privater Schlüssel in PKCS#8 (`BEGIN PRIVATE KEY`, Ed25519, unverschlüsselt); wandeln Sie ihn um, oder lesen Sie eine andere Datei",
        "ce n’est pas une clé privée en PKCS#8 (`BEGIN PRIVATE KEY`, Ed25519, non chiffrée) ; convertissez-la, ou lisez un autre fichier",
    ),
    (
        Code::SignerFailed,
        "die Unterschrift des Schlüssels `{key}` gilt nicht, gleich nachdem sie gemacht wurde; der Schlüssel oder das Gerät ist beschädigt",
        "la signature de la clé `{key}` n’est pas valable juste après avoir été faite ; la clé ou la machine est endommagée",
    ),
    (
        Code::ApplicationCatalogueTwice,
        "`{given}` steht doppelt im Katalog; jeder Name und jede Nummer steht für immer für eines",
        "`{given}` figure deux fois au catalogue ; chaque nom et chaque numéro désigne une seule chose pour toujours",
    ),
    (
        Code::ApplicationNameInvalid,
        "`{name}` kann in keinem Schlüssel stehen; schreiben Sie 1 bis {longest} Zeichen in zusammengesetzter Form, zuerst kein `#`, kein Leerzeichen am Rand",
        "`{name}` ne peut figurer dans une clé ; écrivez 1 à {longest} caractères sous forme composée, d’abord pas de `#`, pas de blanc aux extrémités",
    ),
    (
        Code::AccountUnknown,
        "es gibt keinen Datensatz des Kontos `{account}`; legen Sie ihn ins Book, oder berichtigen Sie die Id",
        "il n’y a pas de fiche du compte `{account}` ; mettez-la dans le Book, ou corrigez l’identifiant",
    ),
    (
        Code::AccountInactive,
        "das Konto `{account}` ist am {on} inaktiv; aktivieren Sie es, bevor Schlüssel ausgegeben werden",
        "le compte `{account}` est inactif le {on} ; activez-le avant que des clés soient remises",
    ),
    (
        Code::AccountCodeMissing,
        "das Konto `{account}` hat keinen Code, nach dem seine Sandbox heißt; geben Sie einen an",
        "le compte `{account}` n’a pas de code qui nomme son bac à sable ; indiquez-en un",
    ),
    (
        Code::AccountCodeInvalid,
        "mit dem Code `{code}` hat die Sandbox keinen eigenen Host (`{reason}`); nehmen Sie einen aus Buchstaben, Ziffern und Bindestrichen",
        "avec le code `{code}` le bac à sable n’a pas d’hôte à lui (`{reason}`) ; prenez-en un de lettres, de chiffres et de traits d’union",
    ),
    (
        Code::LicenceUnknown,
        "es gibt keine Lizenz `{licence}`; legen Sie ihren Datensatz ins Book, oder berichtigen Sie die Nummer",
        "il n’y a pas de licence `{licence}` ; mettez sa fiche dans le Book, ou corrigez le numéro",
    ),
    (
        Code::LicenceCancelled,
        "die Lizenz `{licence}` wurde am {on} gekündigt; von ihr wird nichts mehr ausgestellt",
        "la licence `{licence}` a été résiliée le {on} ; plus rien n’en est émis",
    ),
    (
        Code::LicenceKeyInvalid,
        "die Lizenz `{licence}` hat keinen Schlüssel, den der Ring bestätigt; aktualisieren Sie sie zuerst",
        "la licence `{licence}` n’a pas de clé que le trousseau confirme ; mettez-la d’abord à jour",
    ),
    (
        Code::LicenceKeyStated,
        "`{field}` der Lizenz `{licence}` ist anders angegeben, als es steht; lassen Sie es weg, denn die Engine setzt es",
        "`{field}` de la licence `{licence}` est indiqué autrement qu’il n’est ; laissez-le absent, car c’est le moteur qui le fixe",
    ),
    (
        Code::LicenceDuplicateTarget,
        "die Sandbox des Kontos `{account}` läge auf demselben Host; geben Sie einem von beiden einen anderen Code",
        "le bac à sable du compte `{account}` serait sur le même hôte ; donnez un autre code à l’un des deux",
    ),
    (
        Code::LicenceNumbersShort,
        "{given} Nummern für {needed} neue Lizenzen; geben Sie so viele an, wie nötig sind",
        "{given} numéros pour {needed} nouvelles licences ; indiquez-en autant qu’il en faut",
    ),
    (
        Code::LicenceCustomerCodeMissing,
        "das Konto `{account}` hat keinen Code; geben Sie den an, unter dem seine Schlüssel ausgestellt werden",
        "le compte `{account}` n’a pas de code ; indiquez celui sous lequel ses clés sont émises",
    ),
    (
        Code::LicenceCustomerCodeInvalid,
        "der Code `{code}` ist länger als die 32 Zeichen eines Schlüssels; kürzen Sie ihn",
        "le code `{code}` est plus long que les 32 caractères d’une clé ; abrégez-le",
    ),
    (
        Code::LicenceUrlInvalid,
        "die URL der Lizenz nennt keinen Host (`{reason}`); schreiben Sie eine wie `https://fm.example.com`, ohne Pfad",
        "l’URL de la licence ne nomme pas d’hôte (`{reason}`) ; écrivez-en une comme `https://fm.example.com`, sans chemin",
    ),
    (
        Code::LicenceEndsBeforeStart,
        "die Lizenz endet am {last_day}, bevor sie am {first_day} beginnt; berichtigen Sie einen der Tage",
        "la licence finit le {last_day}, avant de commencer le {first_day} ; corrigez l’un des jours",
    ),
    (
        Code::LicenceDayOutOfRange,
        "{day} liegt vor dem 1970-01-01, wo Schlüssel zu zählen beginnen; lassen Sie den Tag weg, oder geben Sie einen späteren an",
        "{day} est avant le 1970-01-01, où les clés commencent à compter ; laissez le jour absent, ou indiquez-en un plus tard",
    ),
    (
        Code::LicenceGraceWithoutEnd,
        "die Lizenz hat eine Nachfrist und keinen letzten Tag; geben Sie den Tag an, oder lassen Sie die Nachfrist weg",
        "la licence a un délai de grâce et pas de dernier jour ; indiquez le jour, ou laissez le délai absent",
    ),
    (
        Code::LicenceGraceOutOfRange,
        "eine Nachfrist von {grace_days} Tagen ist länger als 366; kürzen Sie sie, oder verschieben Sie den letzten Tag",
        "un délai de grâce de {grace_days} jours dépasse 366 ; abrégez-le, ou déplacez le dernier jour",
    ),
    (
        Code::LicenceNameInvalid,
        "`{name}` kann in keinem Schlüssel stehen; schreiben Sie 1 bis 64 Zeichen, zuerst kein `#`, kein Leerzeichen am Rand",
        "`{name}` ne peut figurer dans une clé ; écrivez 1 à 64 caractères, d’abord pas de `#`, pas de blanc aux extrémités",
    ),
    (
        Code::LicenceRestrictionMissing,
        "die Anwendung verlangt von jeder Lizenz die Grenze `{code}`; geben Sie an, wie viel erlaubt ist",
        "l’application demande à chaque licence la limite `{code}` ; indiquez combien est permis",
    ),
    (
        Code::LicenceRestrictionTwice,
        "die Grenze `{code}` steht doppelt; behalten Sie eine davon",
        "la limite `{code}` figure deux fois ; gardez-en une",
    ),
    (
        Code::LicenceRestrictionNegative,
        "die Grenze `{code}` von {most} liegt unter 0; geben Sie an, wie viel erlaubt ist",
        "la limite `{code}` de {most} est inférieure à 0 ; indiquez combien est permis",
    ),
    (
        Code::LicenceParameterTwice,
        "der Parameter `{name}` steht doppelt; behalten Sie einen davon",
        "le paramètre `{name}` figure deux fois ; gardez-en un",
    ),
    (
        Code::LicenceParameterInvalid,
        "der Parameter `{name}` ist eine Zahl unter 0 oder ein Text von mehr als 256 Zeichen; kein Schlüssel kann ihn fassen",
        "le paramètre `{name}` est un nombre inférieur à 0 ou un texte de plus de 256 caractères ; aucune clé ne peut le contenir",
    ),
    (
        Code::LicenceSequenceExhausted,
        "die Lizenz hatte 4294967295 Schlüssel; legen Sie eine neue an ihrer Stelle an",
        "la licence a eu 4294967295 clés ; créez-en une nouvelle à sa place",
    ),
    (
        Code::LicenceBeyondSigningKey,
        "der Schlüssel `{key}` unterschreibt für Enden bis zum {max_end}; beenden Sie die Lizenz bis dahin, oder lassen Sie einen anderen unterschreiben",
        "la clé `{key}` signe pour des fins jusqu’au {max_end} ; terminez la licence d’ici là, ou laissez signer une autre clé",
    ),
    (
        Code::LicenceClaimsInvalid,
        "die Angabe {claim} verstößt gegen die Regeln der Schlüssel, wobei 0 für alle zusammen steht; berichtigen Sie sie vor dem Unterschreiben",
        "le point {claim} est contraire aux règles des clés, 0 les désignant tous ensemble ; corrigez-le avant de signer",
    ),
    (
        Code::LicenceTooLong,
        "die Lizenz braucht {bytes} Bytes, mehr als ein Schlüssel (894) oder ein Token (8192) fasst; geben Sie Modulen und Grenzen Nummern, oder lassen Sie welche weg",
        "la licence prend {bytes} octets, plus que n’en contient une clé (894) ou un jeton (8192) ; numérotez modules et limites, ou retirez-en",
    ),
];
