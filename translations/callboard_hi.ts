<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n एजेंट</numerusform>
            <numerusform>%n एजेंट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n फ़ोन नंबर</numerusform>
            <numerusform>%n फ़ोन नंबर</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection works: %1 and %2.</source>
        <translation>कनेक्शन ठीक है: %1 और %2।</translation>
    </message>
    <message>
        <source>%1 But this machine&apos;s clock and the provider&apos;s are %2 apart; set the clock, or calls come at the wrong time.</source>
        <translation>%1 लेकिन इस मशीन की घड़ी और प्रदाता की घड़ी में %2 का अंतर है; घड़ी ठीक करें, नहीं तो कॉल ग़लत समय पर होंगी।</translation>
    </message>
    <message numerus="yes">
        <source>%1 The plan allows %n call(s) at once.</source>
        <translation>
            <numerusform>%1 प्लान एक साथ %n कॉल की अनुमति देता है।</numerusform>
            <numerusform>%1 प्लान एक साथ %n कॉल की अनुमति देता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) may be sent</source>
        <translation>
            <numerusform>%n टेम्पलेट भेजा जा सकता है</numerusform>
            <numerusform>%n टेम्पलेट भेजे जा सकते हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection works: %1.</source>
        <translation>कनेक्शन काम करता है: %1।</translation>
    </message>
    <message>
        <source>The connection works: %1, from %2.</source>
        <translation>कनेक्शन काम करता है: %1, %2 से।</translation>
    </message>
    <message>
        <source>Starter: 3 lines</source>
        <translation>Starter: 3 लाइनें</translation>
    </message>
    <message>
        <source>Growth: 10 lines</source>
        <translation>Growth: 10 लाइनें</translation>
    </message>
    <message>
        <source>Enterprise: 20 lines</source>
        <translation>Enterprise: 20 लाइनें</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) (usual)</source>
        <translation>
            <numerusform>%n संदेश (सामान्य)</numerusform>
            <numerusform>%n संदेश (सामान्य)</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) (careful)</source>
        <translation>
            <numerusform>%n संदेश (सावधानी से)</numerusform>
            <numerusform>%n संदेश (सावधानी से)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) (the most that Meta takes at first)</source>
        <translation>
            <numerusform>%n संदेश (शुरू में Meta इससे अधिक नहीं लेता)</numerusform>
            <numerusform>%n संदेश (शुरू में Meta इससे अधिक नहीं लेता)</numerusform>
        </translation>
    </message>
    <message>
        <source>How many messages may be under way to the provider at once.</source>
        <translation>एक साथ कितने संदेश प्रदाता के रास्ते में हो सकते हैं।</translation>
    </message>
    <message>
        <source>How many calls your plan allows at once; choose one or type a number.</source>
        <translation>आपका प्लान एक साथ कितनी कॉल की अनुमति देता है; कोई एक चुनें या संख्या लिखें।</translation>
    </message>
    <message>
        <source>How many messages may be sent within a second, over all campaigns; choose one or type a number.</source>
        <translation>सभी अभियानों में मिलाकर एक सेकंड में कितने संदेश भेजे जा सकते हैं; चुनें या संख्या लिखें।</translation>
    </message>
    <message>
        <source>How many calls may begin within a second, over all campaigns; choose or type a number.</source>
        <translation>सभी अभियानों में मिलाकर एक सेकंड में कितनी कॉल शुरू हो सकती हैं; चुनें या संख्या लिखें।</translation>
    </message>
    <message>
        <source>How many messages may be sent within a day; the others wait for the next.</source>
        <translation>एक दिन में कितने संदेश भेजे जा सकते हैं; बाकी अगले दिन की प्रतीक्षा करते हैं।</translation>
    </message>
    <message>
        <source>How many calls may begin within a day; the others wait for the next.</source>
        <translation>एक दिन में कितनी कॉल शुरू हो सकती हैं; बाकी अगले दिन तक रुकती हैं।</translation>
    </message>
    <message>
        <source>The practice line answers by itself: no telephone rings and nothing is charged.</source>
        <translation>अभ्यास लाइन अपने आप उत्तर देती है: कोई फ़ोन नहीं बजता और कोई शुल्क नहीं लगता।</translation>
    </message>
    <message>
        <source>The practice sender keeps its messages to itself: nobody is written to.</source>
        <translation>अभ्यास प्रेषक अपने संदेश अपने पास रखता है: किसी को कुछ नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>The dry run writes every mail as it would be sent, and sends none.</source>
        <translation>ड्राई रन हर ई-मेल वैसा ही लिखता है जैसा वह भेजा जाता, और कोई ई-मेल भेजता नहीं।</translation>
    </message>
    <message>
        <source>The connection works: the mail server lets this account in. Mails come from %1.</source>
        <translation>कनेक्शन काम करता है: मेल सर्वर इस खाते को अंदर आने देता है। ई-मेल %1 से भेजे जाते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln व्यक्ति</numerusform>
            <numerusform>%Ln लोग</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people (a new sender)</source>
        <translation>
            <numerusform>%Ln व्यक्ति (नया प्रेषक)</numerusform>
            <numerusform>%Ln लोग (नया प्रेषक)</numerusform>
        </translation>
    </message>
    <message>
        <source>Its quality is high.</source>
        <comment>of a sender</comment>
        <translation>प्रेषक की गुणवत्ता उच्च है।</translation>
    </message>
    <message>
        <source>Its quality is medium: people have blocked or reported its messages.</source>
        <comment>of a sender</comment>
        <translation>प्रेषक की गुणवत्ता मध्यम है: लोगों ने इसके संदेश ब्लॉक या रिपोर्ट किए हैं।</translation>
    </message>
    <message>
        <source>Its quality is low: so many people have blocked or reported its messages that WhatsApp may hold it back.</source>
        <comment>of a sender</comment>
        <translation>प्रेषक की गुणवत्ता कम है: इतने लोगों ने इसके संदेश ब्लॉक या रिपोर्ट किए हैं कि WhatsApp इसे रोक सकता है।</translation>
    </message>
    <message>
        <source>Meta sets no limit on recipients in 24 hours.</source>
        <translation>Meta 24 घंटे में प्राप्तकर्ताओं की कोई सीमा नहीं रखता।</translation>
    </message>
    <message numerus="yes">
        <source>Meta allows %Ln recipient(s) in 24 hours.</source>
        <translation>
            <numerusform>Meta 24 घंटे में %Ln प्राप्तकर्ता की अनुमति देता है।</numerusform>
            <numerusform>Meta 24 घंटे में %Ln प्राप्तकर्ताओं की अनुमति देता है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountModel</name>
    <message>
        <source>Stopped: %1</source>
        <translation>रोका गया: %1</translation>
    </message>
    <message>
        <source>Practice: nobody is called</source>
        <translation>अभ्यास: किसी को कॉल नहीं होती</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>तैयार</translation>
    </message>
</context>
<context>
    <name>AccountService</name>
    <message>
        <source>An empty name</source>
        <translation>ख़ाली नाम</translation>
    </message>
    <message>
        <source>any other</source>
        <translation>कोई दूसरा</translation>
    </message>
    <message>
        <source>An account</source>
        <translation>कोई खाता</translation>
    </message>
    <message numerus="yes">
        <source>%n campaigns that are not over use this account</source>
        <translation>
            <numerusform>%n अभियान, जो अभी पूरा नहीं हुआ, इस खाते का उपयोग करता है</numerusform>
            <numerusform>%n अभियान, जो अभी पूरे नहीं हुए, इस खाते का उपयोग करते हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>calls were placed through this account, and their history names it</source>
        <translation>इस खाते से कॉल की गई थीं, और उनके इतिहास में इसका नाम है</translation>
    </message>
    <message>
        <source>Practice line</source>
        <translation>अभ्यास लाइन</translation>
    </message>
    <message>
        <source>This legal profile allows calls that the usual one does not. Say why it is the right one; the reason is recorded.</source>
        <translation>यह क़ानूनी प्रोफ़ाइल ऐसी कॉल की अनुमति देती है जो सामान्य प्रोफ़ाइल नहीं देती। बताएँ कि यही सही क्यों है; कारण दर्ज किया जाता है।</translation>
    </message>
    <message>
        <source>Practice WhatsApp</source>
        <translation>अभ्यास WhatsApp</translation>
    </message>
    <message>
        <source>Number %1 of your own numbers cannot be understood: write each with its country code, such as +91 22 4000 0000.</source>
        <translation>आपके अपने नंबरों में से नंबर %1 समझ में नहीं आता: हर नंबर देश कोड के साथ लिखें, जैसे +91 22 4000 0000।</translation>
    </message>
    <message>
        <source>Without the phone number ID WhatsApp does not know who sends. Enter the one that stands in Meta&apos;s settings.</source>
        <translation>फ़ोन नंबर आईडी के बिना WhatsApp नहीं जानता कि कौन भेज रहा है। Meta की सेटिंग में दी गई आईडी भरें।</translation>
    </message>
    <message>
        <source>Say which mail server sends the mails.</source>
        <translation>बताएँ कि ई-मेल कौन सा मेल सर्वर भेजता है।</translation>
    </message>
    <message>
        <source>Mail in clear text goes to a server on this machine alone, for tests. Choose TLS or STARTTLS.</source>
        <translation>बिना एन्क्रिप्शन वाला ई-मेल केवल इसी मशीन के सर्वर को जाता है, परीक्षण के लिए। TLS या STARTTLS चुनें।</translation>
    </message>
    <message>
        <source>Say as whom to sign in at the mail server.</source>
        <translation>बताएँ कि मेल सर्वर पर किस नाम से साइन इन करना है।</translation>
    </message>
    <message>
        <source>The sender&apos;s address, or the one for answers, is not an e-mail address.</source>
        <translation>प्रेषक का पता, या उत्तरों के लिए पता, ई-मेल पता नहीं है।</translation>
    </message>
    <message>
        <source>The page for those who want no more mails must begin with https.</source>
        <translation>जो और ई-मेल नहीं चाहते, उनके लिए बने पेज का पता https से शुरू होना चाहिए।</translation>
    </message>
    <message>
        <source>E-mail (SMTP)</source>
        <translation>ई-मेल (SMTP)</translation>
    </message>
    <message>
        <source>Practice e-mail</source>
        <translation>अभ्यास ई-मेल</translation>
    </message>
    <message>
        <source>A test mail from Callboard</source>
        <translation>Callboard से एक परीक्षण ई-मेल</translation>
    </message>
    <message>
        <source>This mail shows that the account is set up and its mails arrive. Nobody else was sent one.</source>
        <translation>यह ई-मेल दिखाता है कि खाता तैयार है और उसके ई-मेल पहुँचते हैं। और किसी को यह नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>The test mail was refused: %1.</source>
        <translation>परीक्षण ई-मेल मना हुआ: %1।</translation>
    </message>
    <message>
        <source>The test mail was not sent: %1.</source>
        <translation>परीक्षण ई-मेल नहीं भेजा गया: %1।</translation>
    </message>
    <message>
        <source>The mail server did not say whether it takes the test mail. See whether it arrives.</source>
        <translation>मेल सर्वर ने नहीं बताया कि वह परीक्षण ई-मेल लेता है या नहीं। देखें कि वह पहुँचता है या नहीं।</translation>
    </message>
    <message numerus="yes">
        <source>%n standing rules use this account</source>
        <translation>
            <numerusform>%n स्थायी नियम इस खाते का उपयोग करता है</numerusform>
            <numerusform>%n स्थायी नियम इस खाते का उपयोग करते हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>The test mail needs an e-mail address to go to.</source>
        <translation>परीक्षण ई-मेल भेजने के लिए एक ई-मेल पता चाहिए।</translation>
    </message>
    <message>
        <source>The address leads to another host, %1, which must not be told the stored password: give the password for it along with the address.</source>
        <translation>यह पता किसी और होस्ट, %1, पर ले जाता है, जिसे सहेजा हुआ पासवर्ड नहीं बताया जा सकता: पते के साथ उसका पासवर्ड भी दें।</translation>
    </message>
    <message>
        <source>The address leads to another host, %1, which must not be told the stored key: give the key for it along with the address.</source>
        <translation>यह पता किसी और होस्ट, %1, पर ले जाता है, जिसे सहेजी हुई कुंजी नहीं बताई जा सकती: पते के साथ उसकी कुंजी भी दें।</translation>
    </message>
    <message>
        <source>The client ID is missing, for which the refresh token was given.</source>
        <translation>क्लाइंट आईडी नहीं है, जिसके लिए रीफ़्रेश टोकन दिया गया था।</translation>
    </message>
    <message>
        <source>Access tokens are fetched for mailboxes at Google and Microsoft: this mail server is neither&apos;s, or the tenant is no directory&apos;s ID or domain.</source>
        <translation>एक्सेस टोकन Google और Microsoft के मेलबॉक्स के लिए लाए जाते हैं: यह मेल सर्वर दोनों में से किसी का नहीं, या टेनेंट किसी डायरेक्टरी की आईडी या डोमेन नहीं है।</translation>
    </message>
    <message>
        <source>The account signs in in another way than before, for which the stored key is none: give the new one along with it.</source>
        <translation>खाता अब पहले से अलग तरीके से साइन इन करता है, जिसके लिए सहेजी हुई कुंजी मान्य नहीं है: इसके साथ नई कुंजी भी दें।</translation>
    </message>
</context>
<context>
    <name>AccountUsage</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many were used of how many may be</extracomment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>People written to in the last 24 hours: %1.</source>
        <translation>पिछले 24 घंटे में जिन लोगों को संदेश भेजे गए: %1।</translation>
    </message>
    <message>
        <source>%1 Somebody new can be written to from %2.</source>
        <extracomment>%1 is a sentence, %2 a date and time with its zone</extracomment>
        <translation>%1 किसी नए व्यक्ति को संदेश %2 से भेजा जा सकेगा।</translation>
    </message>
    <message>
        <source>%1, %2 people</source>
        <extracomment>%1 are messages, such as &quot;12 of 1,000&quot;, and %2 people, such as &quot;40 of 250&quot;</extracomment>
        <translation>%1, %2 लोग</translation>
    </message>
    <message>
        <source>Messages of today: %1.</source>
        <translation>आज के संदेश: %1।</translation>
    </message>
    <message>
        <source>Calls of today: %1.</source>
        <translation>आज की कॉल: %1।</translation>
    </message>
    <message>
        <source>The next day begins on %1.</source>
        <translation>अगला दिन %1 को शुरू होता है।</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Counted together with %1, which is the same sender.</source>
        <translation>%1 के साथ मिलाकर गिना जाता है: प्रेषक वही है।</translation>
    </message>
    <message>
        <source>The people are counted together with those of %1, of the same business.</source>
        <translation>लोग %1 के लोगों के साथ मिलाकर गिने जाते हैं: व्यवसाय वही है।</translation>
    </message>
</context>
<context>
    <name>AgainVerb</name>
    <message>
        <source>When the first batch falls due: now, +5m, or a date and time with its offset.</source>
        <translation>पहले बैच का समय कब आता है: now, +5m, या समय-अंतर सहित तारीख़ और समय।</translation>
    </message>
    <message>
        <source>What the new campaign is called; if not given, after the old one.</source>
        <translation>नए अभियान का नाम; न देने पर पुराने के नाम से।</translation>
    </message>
</context>
<context>
    <name>Api</name>
    <message>
        <source>This campaign</source>
        <translation>यह अभियान</translation>
    </message>
    <message>
        <source>The hours of this campaign have several parts: first_call_time and last_call_time are wanted together.</source>
        <translation>इस अभियान के समय के कई भाग हैं: first_call_time और last_call_time दोनों साथ में चाहिए।</translation>
    </message>
    <message>
        <source>No campaign can have this status.</source>
        <translation>किसी अभियान की यह स्थिति नहीं हो सकती।</translation>
    </message>
    <message>
        <source>A form with a file is expected here.</source>
        <translation>यहाँ फ़ाइल वाला फ़ॉर्म चाहिए।</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>अनुरोध</translation>
    </message>
    <message>
        <source>No row of the file is a new lead. Nothing was scheduled.</source>
        <translation>फ़ाइल की कोई पंक्ति नई लीड नहीं है। कुछ भी शेड्यूल नहीं हुआ।</translation>
    </message>
    <message>
        <source>The start date %1 is past.</source>
        <translation>शुरू होने की तारीख %1 बीत चुकी है।</translation>
    </message>
    <message>
        <source>it is not one JSON object</source>
        <translation>यह एक JSON ऑब्जेक्ट नहीं है</translation>
    </message>
    <message>
        <source>a date and time with its offset such as 2025-10-14T10:00:00+05:30 is expected here</source>
        <translation>यहाँ ऑफ़सेट सहित तारीख और समय चाहिए, जैसे 2025-10-14T10:00:00+05:30</translation>
    </message>
    <message>
        <source>a time such as 09:00 is expected here</source>
        <translation>यहाँ 09:00 जैसा समय चाहिए</translation>
    </message>
    <message>
        <source>a lead_uuid is expected here</source>
        <translation>यहाँ lead_uuid चाहिए</translation>
    </message>
    <message>
        <source>at least one lead_uuid is expected here</source>
        <translation>यहाँ कम से कम एक lead_uuid चाहिए</translation>
    </message>
    <message>
        <source>This may place calls and needs the token for calls.</source>
        <translation>इससे कॉल की जा सकती हैं, इसलिए कॉल वाला टोकन चाहिए।</translation>
    </message>
    <message>
        <source>JSON is expected here.</source>
        <translation>यहाँ JSON चाहिए।</translation>
    </message>
    <message>
        <source>This cannot be done here.</source>
        <translation>यह यहाँ नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>इस पते पर कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Dialling has stopped.</source>
        <translation>डायलिंग रुक गई है।</translation>
    </message>
    <message>
        <source>An organisation of this name (there is one, &quot;%1&quot;)</source>
        <translation>इस नाम का संगठन (एक ही है, &quot;%1&quot;)</translation>
    </message>
    <message>
        <source>This call schedule</source>
        <translation>यह कॉल शेड्यूल</translation>
    </message>
    <message>
        <source>No call schedule can have this status.</source>
        <translation>किसी कॉल शेड्यूल की यह स्थिति नहीं हो सकती।</translation>
    </message>
</context>
<context>
    <name>AttemptModel</name>
    <message>
        <source>%1 …%2</source>
        <comment>lead&apos;s name and the last digits of the number</comment>
        <translation>%1 …%2</translation>
    </message>
</context>
<context>
    <name>AttemptService</name>
    <message>
        <source>a release needs a reason</source>
        <translation>छोड़ने के लिए कारण बताना ज़रूरी है</translation>
    </message>
</context>
<context>
    <name>AuditDetails</name>
    <message>
        <source>%1: %2, before: %3</source>
        <translation>%1: %2, पहले: %3</translation>
    </message>
    <message>
        <source>Legal profile %1: %2</source>
        <translation>क़ानूनी प्रोफ़ाइल %1: %2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>लाइनें</translation>
    </message>
    <message>
        <source>calls a second</source>
        <translation>प्रति सेकंड कॉल</translation>
    </message>
    <message>
        <source>calls a day</source>
        <translation>प्रति दिन कॉल</translation>
    </message>
    <message>
        <source>recipients a day</source>
        <translation>प्रति दिन प्राप्तकर्ता</translation>
    </message>
    <message>
        <source>legal profile</source>
        <translation>क़ानूनी प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>एजेंट</translation>
    </message>
    <message>
        <source>other numbers of its own</source>
        <translation>इसके दूसरे अपने नंबर</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>दूसरी कुंजी</translation>
    </message>
    <message>
        <source>asked once more</source>
        <translation>एक बार फिर पूछा गया</translation>
    </message>
    <message>
        <source>treated as called</source>
        <translation>कॉल हो चुकी मानी गई</translation>
    </message>
    <message>
        <source>released, a second call accepted</source>
        <translation>छोड़ा गया, दूसरी कॉल स्वीकार की गई</translation>
    </message>
    <message>
        <source>called after all</source>
        <translation>फिर भी कॉल कराई गई</translation>
    </message>
    <message>
        <source>left uncalled</source>
        <translation>बिना कॉल के छोड़ा गया</translation>
    </message>
    <message>
        <source>nobody is left in it</source>
        <translation>इसमें कोई नहीं बचा</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>बैच %1: %2</translation>
    </message>
    <message>
        <source>in campaign %1</source>
        <translation>अभियान %1 में</translation>
    </message>
    <message>
        <source>another agent</source>
        <translation>दूसरा एजेंट</translation>
    </message>
    <message>
        <source>another brief</source>
        <translation>एजेंट के लिए दूसरे निर्देश</translation>
    </message>
    <message>
        <source>calls by itself</source>
        <translation>अपने आप कॉल करता है</translation>
    </message>
    <message>
        <source>waits to be executed</source>
        <translation>चलाए जाने की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>lead %1</source>
        <translation>लीड %1</translation>
    </message>
    <message>
        <source>Another name.</source>
        <translation>दूसरा नाम।</translation>
    </message>
    <message>
        <source>%1, campaign %2</source>
        <translation>%1, अभियान %2</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>प्रविष्टि %1</translation>
    </message>
    <message>
        <source>the mark of the lead alone</source>
        <translation>केवल लीड का चिह्न</translation>
    </message>
    <message>
        <source>imported %1, updated %2, duplicates %3</source>
        <translation>आयात %1, अद्यतन %2, दोहराव %3</translation>
    </message>
    <message>
        <source>of campaign %1</source>
        <translation>अभियान %1 का</translation>
    </message>
    <message numerus="yes">
        <source>%n leads, account %1, from %2</source>
        <translation>
            <numerusform>%n लीड, खाता %1, %2 से</numerusform>
            <numerusform>%n लीड, खाता %1, %2 से</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before: %2</source>
        <translation>%1, पहले: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n batches, %1 to %2</source>
        <translation>
            <numerusform>%n बैच, %1 से %2 तक</numerusform>
            <numerusform>%n बैच, %1 से %2 तक</numerusform>
        </translation>
    </message>
    <message>
        <source>other particulars of the sender</source>
        <translation>प्रेषक के दूसरे विवरण</translation>
    </message>
    <message>
        <source>Another topic.</source>
        <translation>दूसरा विषय।</translation>
    </message>
</context>
<context>
    <name>AuditText</name>
    <message>
        <source>Campaign scheduled</source>
        <translation>अभियान तय किया गया</translation>
    </message>
    <message>
        <source>Campaign edited</source>
        <translation>अभियान बदला गया</translation>
    </message>
    <message>
        <source>Campaign paused</source>
        <translation>अभियान रोका गया</translation>
    </message>
    <message>
        <source>Campaign resumed</source>
        <translation>अभियान फिर शुरू किया गया</translation>
    </message>
    <message>
        <source>Campaign cancelled</source>
        <translation>अभियान रद्द किया गया</translation>
    </message>
    <message>
        <source>Go given to those who waited for it</source>
        <translation>प्रतीक्षा करने वालों को मंज़ूरी दी गई</translation>
    </message>
    <message>
        <source>Campaign moved</source>
        <translation>अभियान का समय बदला गया</translation>
    </message>
    <message>
        <source>Campaign deleted</source>
        <translation>अभियान हटाया गया</translation>
    </message>
    <message>
        <source>Batch moved</source>
        <translation>बैच का समय बदला गया</translation>
    </message>
    <message>
        <source>Batch cancelled</source>
        <translation>बैच रद्द किया गया</translation>
    </message>
    <message>
        <source>Put first by hand</source>
        <translation>हाथ से पहले रखा गया</translation>
    </message>
    <message>
        <source>Called by hand</source>
        <translation>हाथ से कॉल की गई</translation>
    </message>
    <message>
        <source>Taken out of a campaign</source>
        <translation>एक अभियान से निकाला गया</translation>
    </message>
    <message>
        <source>Lead deleted</source>
        <translation>लीड हटाया गया</translation>
    </message>
    <message>
        <source>Lead put back</source>
        <translation>लीड वापस रखा गया</translation>
    </message>
    <message>
        <source>Doubt decided</source>
        <translation>संदेह पर निर्णय लिया गया</translation>
    </message>
    <message>
        <source>Do not call: set</source>
        <translation>कॉल न करें: लगाया गया</translation>
    </message>
    <message>
        <source>Do not call: lifted</source>
        <translation>कॉल न करें: हटाया गया</translation>
    </message>
    <message>
        <source>Do-not-call register read</source>
        <translation>‘कॉल न करें’ रजिस्टर पढ़ा गया</translation>
    </message>
    <message>
        <source>Do-not-call register removed</source>
        <translation>‘कॉल न करें’ रजिस्टर हटाया गया</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>खाता जोड़ा गया</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>खाता बदला गया</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>खाता हटाया गया</translation>
    </message>
    <message>
        <source>Account resumed</source>
        <translation>खाता फिर शुरू किया गया</translation>
    </message>
    <message>
        <source>Legal profile widened</source>
        <translation>क़ानूनी प्रोफ़ाइल अधिक खुली की गई</translation>
    </message>
    <message>
        <source>Rule added</source>
        <translation>नियम जोड़ा गया</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>नियम बदला गया</translation>
    </message>
    <message>
        <source>Rule started</source>
        <translation>नियम शुरू किया गया</translation>
    </message>
    <message>
        <source>Rule stopped</source>
        <translation>नियम रोका गया</translation>
    </message>
    <message>
        <source>Rule deleted</source>
        <translation>नियम हटाया गया</translation>
    </message>
    <message>
        <source>Call schedule made</source>
        <translation>कॉल शेड्यूल बनाया गया</translation>
    </message>
    <message>
        <source>Call schedule changed</source>
        <translation>कॉल शेड्यूल बदला गया</translation>
    </message>
    <message>
        <source>Call schedule executed</source>
        <translation>कॉल शेड्यूल चलाया गया</translation>
    </message>
    <message>
        <source>Call schedule deleted</source>
        <translation>कॉल शेड्यूल हटाया गया</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>सेटिंग बदली गई</translation>
    </message>
    <message>
        <source>Leads imported</source>
        <translation>लीड आयात हुए</translation>
    </message>
    <message>
        <source>Import taken back</source>
        <translation>आयात वापस लिया गया</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>अभियान %1</translation>
    </message>
    <message>
        <source>Lead %1</source>
        <translation>लीड %1</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>प्रयास %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>खाता %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>नियम %1</translation>
    </message>
    <message>
        <source>Setting %1</source>
        <translation>सेटिंग %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>आयात %1</translation>
    </message>
    <message>
        <source>Do-not-call list %1</source>
        <translation>‘कॉल न करें’ सूची %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a date, as QDate formats it</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Row %1 was changed after it was written.</source>
        <translation>पंक्ति %1 लिखे जाने के बाद बदली गई।</translation>
    </message>
    <message>
        <source>Row %1 does not follow row %2: one of the two was changed, put in or moved.</source>
        <translation>पंक्ति %1 पंक्ति %2 के बाद नहीं आती: दोनों में से एक बदली, डाली या खिसकाई गई।</translation>
    </message>
    <message>
        <source>Row %1 is missing: it was taken out.</source>
        <translation>पंक्ति %1 नहीं है: वह निकाल दी गई।</translation>
    </message>
    <message>
        <source>Row %1 is not the one that was the last on %2: the trail was written anew somewhere before its end.</source>
        <translation>पंक्ति %1 वह नहीं है जो %2 को अंतिम थी: ट्रेल अपने अंत से पहले कहीं से नए सिरे से लिखी गई।</translation>
    </message>
    <message>
        <source>Rows %1 to %2 are missing at the end: on %3 row %2 was the last. They were cut off, or an older backup was restored.</source>
        <translation>अंत में पंक्तियाँ %1 से %2 तक नहीं हैं: %3 को पंक्ति %2 अंतिम थी। उन्हें काट दिया गया, या कोई पुराना बैकअप वापस लाया गया।</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>प्रयास</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>खाते</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>‘कॉल न करें’ सूची</translation>
    </message>
    <message>
        <source>API, token %1</source>
        <translation>API, टोकन %1</translation>
    </message>
    <message>
        <source>%1 (%2 at this computer)</source>
        <translation>%1 (इस कंप्यूटर पर %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand as they were written.</source>
        <translation>
            <numerusform>%n पंक्ति वैसी ही है जैसी लिखी गई थी।</numerusform>
            <numerusform>%n पंक्तियाँ वैसी ही हैं जैसी लिखी गई थीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept head(s) agree.</source>
        <translation>
            <numerusform>रखा गया %n शीर्ष हैश मेल खाता है।</numerusform>
            <numerusform>रखे गए %n शीर्ष हैश मेल खाते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>No head has been kept yet, so rows missing at the end could not be seen.</source>
        <translation>अभी तक कोई शीर्ष हैश नहीं रखा गया है, इसलिए अंत से निकाली गई पंक्तियों का पता नहीं चल सकता था।</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of audit-heads.txt cannot be read.</source>
        <translation>
            <numerusform>audit-heads.txt की %n पंक्ति पढ़ी नहीं जा सकती।</numerusform>
            <numerusform>audit-heads.txt की %n पंक्तियाँ पढ़ी नहीं जा सकतीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Each row carries the hash of the one before it, so a row that is changed, taken out, put in or moved is found. Rows cut off the end show only against a head kept in audit-heads.txt, once a day: what came after the last one can go without a trace. Whoever may write to your data folder can write both anew; keep copies of that file, or of an export, elsewhere.</source>
        <translation>हर पंक्ति में उससे पहले की पंक्ति का हैश होता है, इसलिए बदली, निकाली, डाली या खिसकाई गई पंक्ति पकड़ में आ जाती है। अंत से काटी गई पंक्तियाँ केवल audit-heads.txt में दिन में एक बार रखे जाने वाले शीर्ष हैश से पता चलती हैं: अंतिम शीर्ष हैश के बाद जो आया, वह बिना निशान छोड़े जा सकता है। जो आपके डेटा फ़ोल्डर में लिख सकता है, वह दोनों को नए सिरे से लिख सकता है; उस फ़ाइल की, या किसी निर्यात की, प्रतियाँ कहीं और रखें।</translation>
    </message>
    <message>
        <source>Row %1 is not how a trail begins: it was changed or put in.</source>
        <translation>पंक्ति %1 ट्रेल की शुरुआत जैसी नहीं है: वह बदली या डाली गई।</translation>
    </message>
    <message>
        <source>Linked table, %1</source>
        <translation>जुड़ी तालिका, %1</translation>
    </message>
</context>
<context>
    <name>BackupFile</name>
    <message>
        <source>it is not a backup that Callboard made, or it is damaged</source>
        <translation>यह Callboard का बनाया बैकअप नहीं है, या यह ख़राब है</translation>
    </message>
    <message>
        <source>the copy failed</source>
        <translation>प्रतिलिपि नहीं बन सकी</translation>
    </message>
    <message>
        <source>it cannot be renamed</source>
        <translation>इसका नाम बदला नहीं जा सकता</translation>
    </message>
</context>
<context>
    <name>BackupService</name>
    <message>
        <source>No backup was made: what is encrypted in this profile does not open with its key.</source>
        <translation>बैकअप नहीं बनाया गया: इस प्रोफ़ाइल में जो एन्क्रिप्ट किया हुआ है, वह इसकी कुंजी से नहीं खुलता।</translation>
    </message>
    <message>
        <source>Restored from a backup. Before anybody is called, the calls placed since it was made are looked up at the provider. Resume or cancel. Standing rules are stopped until you start them.</source>
        <translation>बैकअप से बहाल किया गया। किसी को भी कॉल करने से पहले, बैकअप बनने के बाद की गई कॉल प्रदाता के यहाँ देखी जाती हैं। फिर से शुरू करें या रद्द करें। स्थायी नियम तब तक रुके रहते हैं जब तक आप उन्हें शुरू न करें।</translation>
    </message>
</context>
<context>
    <name>BatchProgressText</name>
    <message numerus="yes">
        <source>%n call(s) live</source>
        <translation>
            <numerusform>%n कॉल चल रही है</numerusform>
            <numerusform>%n कॉल चल रही हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being called · next start %1</source>
        <translation>अभी कोई कॉल नहीं हो रही · अगली शुरुआत %1</translation>
    </message>
    <message>
        <source>Nothing is being called</source>
        <translation>अभी कोई कॉल नहीं हो रही</translation>
    </message>
    <message>
        <source>Batch %1 of %2 · %3 of %4 called · %5 live</source>
        <translation>बैच %2 में से %1 · %4 में से %3 को कॉल हुई · %5 चालू</translation>
    </message>
    <message>
        <source>%1 · done about %2</source>
        <translation>%1 · लगभग %2 पर पूरा</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live; they go on without Callboard, and their outcome is read when it starts again.</source>
        <translation>
            <numerusform>%n कॉल चल रही है; वह Callboard के बिना भी चलती रहेगी, और परिणाम अगली बार शुरू होने पर पढ़ा जाएगा।</numerusform>
            <numerusform>%n कॉल चल रही हैं; वे Callboard के बिना भी चलती रहेंगी, और परिणाम अगली बार शुरू होने पर पढ़े जाएँगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of running campaigns have not been called yet.</source>
        <translation>
            <numerusform>चालू अभियानों के %n लीड को अभी कॉल नहीं हुई है।</numerusform>
            <numerusform>चालू अभियानों के %n लीड को अभी कॉल नहीं हुई है।</numerusform>
        </translation>
    </message>
    <message>
        <source>The next batch is due %1.</source>
        <translation>अगला बैच %1 पर है।</translation>
    </message>
    <message>
        <source>While Callboard is closed nobody is called; it goes on when you start it again.</source>
        <translation>Callboard बंद रहने पर किसी को कॉल नहीं होती; दोबारा शुरू करने पर काम आगे बढ़ता है।</translation>
    </message>
    <message>
        <source>%1 · next: %2</source>
        <translation>%1 · अगली: %2</translation>
    </message>
</context>
<context>
    <name>BolnaProvider</name>
    <message>
        <source>The agent %1</source>
        <translation>एजेंट %1</translation>
    </message>
    <message>
        <source>this agent calls again by itself; switch off Auto Reschedule in its Call tab at Bolna</source>
        <translation>यह एजेंट अपने आप फिर से कॉल करता है; Bolna में इसके Call टैब में Auto Reschedule बंद करें</translation>
    </message>
</context>
<context>
    <name>BriefEditor</name>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The topic names {%1}, and %2 has no value for it.</source>
        <translation>विषय में {%1} है, और %2 के लिए इसका कोई मान नहीं है।</translation>
    </message>
</context>
<context>
    <name>BrowserSignIn</name>
    <message>
        <source>Google was told not to let Callboard at the spreadsheets. Sign in again and allow it.</source>
        <translation>Google से कहा गया कि Callboard को स्प्रेडशीट तक न जाने दे। दोबारा साइन इन करें और अनुमति दें।</translation>
    </message>
    <message>
        <source>Google did not let Callboard in. The page in the browser, or the administrator of the Google account, says why.</source>
        <translation>Google ने Callboard को अंदर नहीं आने दिया। इसका कारण ब्राउज़र का पेज या Google खाते का व्यवस्थापक बताता है।</translation>
    </message>
    <message>
        <source>Nobody signed in within five minutes. Try again; if the page in the browser shows an error, check the OAuth client in the Google Cloud console.</source>
        <translation>पाँच मिनट के भीतर किसी ने साइन इन नहीं किया। फिर कोशिश करें; अगर ब्राउज़र का पेज कोई त्रुटि दिखाए, तो Google Cloud कंसोल में OAuth क्लाइंट जाँचें।</translation>
    </message>
    <message>
        <source>Callboard was not allowed to work with the spreadsheets. Sign in again and leave that box ticked.</source>
        <translation>Callboard को स्प्रेडशीट के साथ काम करने की अनुमति नहीं मिली। दोबारा साइन इन करें और उस बॉक्स पर निशान लगा रहने दें।</translation>
    </message>
    <message>
        <source>Google let Callboard in for an hour only. Take away Callboard&apos;s access in the Google account, and sign in again.</source>
        <translation>Google ने Callboard को केवल एक घंटे के लिए अंदर आने दिया। Google खाते में Callboard की पहुँच हटाएँ, और दोबारा साइन इन करें।</translation>
    </message>
    <message>
        <source>No port of this computer is free, so the browser could not come back to Callboard.</source>
        <translation>इस कंप्यूटर का कोई पोर्ट ख़ाली नहीं है, इसलिए ब्राउज़र Callboard पर वापस नहीं आ सका।</translation>
    </message>
</context>
<context>
    <name>CallByHand</name>
    <message>
        <source>this lead waits in no campaign that is running</source>
        <translation>यह लीड किसी चालू अभियान में प्रतीक्षा में नहीं है</translation>
    </message>
    <message>
        <source>Call by hand, %1</source>
        <extracomment>the name of a campaign of one call that an operator asked for; %1 is a date and a time of day</extracomment>
        <translation>हाथ से कॉल, %1</translation>
    </message>
    <message>
        <source>%1 sends messages and places no calls.</source>
        <translation>%1 संदेश भेजता है और कॉल नहीं करता।</translation>
    </message>
    <message>
        <source>this lead waits to be called by hand, in %1</source>
        <translation>यह लीड %1 में हाथ से कॉल की प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>this lead is being called by hand, in %1</source>
        <translation>इस लीड को %1 में हाथ से कॉल की जा रही है</translation>
    </message>
</context>
<context>
    <name>CallScheduleOptions</name>
    <message>
        <source>With list: those that are scheduled, in_progress, completed, failed or cancelled.</source>
        <translation>list के साथ: वे जो scheduled, in_progress, completed, failed या cancelled हैं।</translation>
    </message>
    <message>
        <source>When to call: now, a distance such as +5m, or a date and time with its offset.</source>
        <translation>कब कॉल करनी है: now, +5m जैसी दूरी, या समय-अंतर सहित तारीख़ और समय।</translation>
    </message>
    <message>
        <source>With add: the name of a new lead, for a number that nobody has.</source>
        <translation>add के साथ: नई लीड का नाम, ऐसे नंबर के लिए जो किसी लीड का नहीं है।</translation>
    </message>
    <message>
        <source>With add: the provider account; if not given, the last one used.</source>
        <translation>add के साथ: प्रदाता खाता; न देने पर पिछली बार उपयोग किया गया खाता।</translation>
    </message>
    <message>
        <source>The provider&apos;s agent; if not given, the account&apos;s.</source>
        <translation>प्रदाता का एजेंट; न देने पर खाते का एजेंट।</translation>
    </message>
    <message>
        <source>What the agent is told to talk about; follow_up if not given.</source>
        <translation>एजेंट को किस विषय पर बात करनी है; न देने पर follow_up।</translation>
    </message>
    <message>
        <source>The language to speak; en-IN if not given.</source>
        <translation>बोलने की भाषा; न देने पर en-IN।</translation>
    </message>
    <message>
        <source>Days since the last check-up, kept and told; if not given, the house&apos;s.</source>
        <translation>पिछले चेक-अप के बाद के दिन, जो रखे और बताए जाते हैं; न देने पर संस्था के दिन।</translation>
    </message>
    <message>
        <source>With edit: the call is placed by itself at its time.</source>
        <translation>edit के साथ: कॉल अपने समय पर अपने आप लगाई जाती है।</translation>
    </message>
    <message>
        <source>Nobody is called before the schedule is executed.</source>
        <translation>शेड्यूल चलाए जाने से पहले किसी को कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>With statistics: the house&apos;s figures of the last N days, 30 if not given.</source>
        <translation>statistics के साथ: पिछले N दिनों के संस्था के आँकड़े; न देने पर 30।</translation>
    </message>
    <message>
        <source>--%1 belongs to &quot;%2&quot; alone.</source>
        <translation>--%1 केवल &quot;%2&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>--%1 belongs to &quot;%2&quot; and &quot;%3&quot; alone.</source>
        <translation>--%1 केवल &quot;%2&quot; और &quot;%3&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>Say when to call: --at TIME.</source>
        <translation>बताएँ कि कब कॉल करनी है: --at TIME।</translation>
    </message>
    <message>
        <source>Say what is to be changed: &quot;callboard call-schedules --help&quot; has the options.</source>
        <translation>बताएँ कि क्या बदलना है: विकल्प &quot;callboard call-schedules --help&quot; में हैं।</translation>
    </message>
    <message>
        <source>--trigger and --no-trigger do not go together.</source>
        <translation>--trigger और --no-trigger साथ नहीं चलते।</translation>
    </message>
</context>
<context>
    <name>CallSchedules</name>
    <message>
        <source>the call is over already</source>
        <translation>कॉल पहले ही पूरी हो चुकी है</translation>
    </message>
    <message>
        <source>This contact has another number.</source>
        <translation>इस संपर्क का नंबर दूसरा है।</translation>
    </message>
    <message>
        <source>Call to %1</source>
        <extracomment>the name of a campaign of one call that another program asked for; %1 is a person</extracomment>
        <translation>%1 को कॉल</translation>
    </message>
    <message>
        <source>Another call to this contact at this time</source>
        <translation>इस समय इस संपर्क को एक और कॉल</translation>
    </message>
    <message>
        <source>This contact is not to be called.</source>
        <translation>इस संपर्क को कॉल नहीं करनी है।</translation>
    </message>
    <message>
        <source>the contact is being called; delete the schedule once the call has ended</source>
        <translation>संपर्क को अभी कॉल हो रही है; कॉल पूरी होने के बाद शेड्यूल हटाएँ</translation>
    </message>
    <message>
        <source>the contact is being called already</source>
        <translation>संपर्क को पहले से कॉल हो रही है</translation>
    </message>
    <message>
        <source>its contact was deleted</source>
        <translation>इसका संपर्क हटा दिया गया है</translation>
    </message>
</context>
<context>
    <name>CallingHours</name>
    <message>
        <source>hours such as 15:00-19:00 come after a comma; other days follow a semicolon</source>
        <translation>15:00-19:00 जैसा समय अल्पविराम के बाद आता है; दूसरे दिन अर्धविराम के बाद आते हैं</translation>
    </message>
    <message>
        <source>a comma, a semicolon or the end of the hours is expected here</source>
        <translation>यहाँ अल्पविराम, अर्धविराम या समय का अंत होना चाहिए</translation>
    </message>
    <message>
        <source>hours cannot stand beside “never”</source>
        <translation>“never” के साथ समय नहीं दिया जा सकता</translation>
    </message>
    <message>
        <source>hours are missing, such as 09:00-21:00</source>
        <translation>समय नहीं दिया गया है, जैसे 09:00-21:00</translation>
    </message>
    <message>
        <source>this is not a day of the week; use Mo, Tu, We, Th, Fr, Sa or Su</source>
        <translation>यह सप्ताह का दिन नहीं है; Mo, Tu, We, Th, Fr, Sa या Su लिखें</translation>
    </message>
    <message>
        <source>a dash and the closing time are expected here, as in 09:00-21:00</source>
        <translation>यहाँ डैश और बंद होने का समय होना चाहिए, जैसे 09:00-21:00 में</translation>
    </message>
    <message>
        <source>hours that open and close at the same time are empty; the whole day is 00:00-24:00</source>
        <translation>एक ही समय पर शुरू और बंद होने वाला समय ख़ाली है; पूरा दिन 00:00-24:00 है</translation>
    </message>
    <message>
        <source>this is not a time of day; write it like 09:00</source>
        <translation>यह दिन का कोई समय नहीं है; इसे 09:00 की तरह लिखें</translation>
    </message>
    <message>
        <source>these hours are too long to be read</source>
        <translation>कॉल का यह समय इतना लंबा लिखा है कि पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>character %1</source>
        <extracomment>where in a text of calling hours something is wrong; %1 is a number, counted from 1</extracomment>
        <translation>अक्षर %1</translation>
    </message>
</context>
<context>
    <name>CampaignAgain</name>
    <message>
        <source>the campaign is not over, and its own tries come first; wait for its end or cancel it</source>
        <translation>अभियान समाप्त नहीं हुआ है, और पहले उसके अपने प्रयास होंगे; उसके समाप्त होने की प्रतीक्षा करें या उसे रद्द करें</translation>
    </message>
    <message>
        <source>no lead of this campaign is missed</source>
        <translation>इस अभियान का कोई लीड छूटा नहीं है</translation>
    </message>
    <message>
        <source>none of its leads is left</source>
        <translation>इसका कोई लीड नहीं बचा है</translation>
    </message>
    <message>
        <source>%1 (the missed)</source>
        <translation>%1 (छूटे हुए)</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (फिर से)</translation>
    </message>
</context>
<context>
    <name>CampaignChanges</name>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>goes on the next day</source>
        <translation>अगले दिन जारी रहता है</translation>
    </message>
    <message>
        <source>waits for your word</source>
        <translation>आपके निर्देश की प्रतीक्षा करता है</translation>
    </message>
    <message>
        <source>the campaign fails</source>
        <translation>अभियान विफल हो जाता है</translation>
    </message>
    <message>
        <source>the rest waits for the next day</source>
        <translation>बाक़ी अगले दिन की प्रतीक्षा करते हैं</translation>
    </message>
    <message>
        <source>%1: %2 (so far %3)</source>
        <translation>%1: %2 (अब तक %3)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>एजेंट</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>कॉल करने वाले का नंबर</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Columns sent along</source>
        <translation>साथ भेजे जाने वाले कॉलम</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>कॉल का समय</translation>
    </message>
    <message>
        <source>Tries of a lead</source>
        <translation>एक लीड के प्रयास</translation>
    </message>
    <message>
        <source>Stops after completed leads</source>
        <translation>इतने लीड पूरे होने पर रुकता है</translation>
    </message>
    <message>
        <source>First leads, then a pause</source>
        <translation>इतने पहले लीड, फिर विराम</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>बजट</translation>
    </message>
    <message>
        <source>After the last miss</source>
        <translation>अंतिम बार छूटने के बाद</translation>
    </message>
    <message>
        <source>What would slip to another day</source>
        <translation>जो कॉल दूसरे दिन पर टल जाएँ</translation>
    </message>
    <message>
        <source>Above the account&apos;s daily limit</source>
        <translation>खाते की दैनिक सीमा से ज़्यादा होने पर</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मि.</translation>
    </message>
    <message>
        <source>%1 in %2 h</source>
        <translation>%2 घंटे में %1</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 घं.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से.</translation>
    </message>
    <message>
        <source>on time, in a grid</source>
        <translation>समय पर, ग्रिड में</translation>
    </message>
    <message>
        <source>as lines become free</source>
        <translation>जैसे-जैसे लाइन खाली हों</translation>
    </message>
    <message>
        <source>Calls at a time</source>
        <translation>एक साथ कॉल</translation>
    </message>
    <message>
        <source>Between two batches</source>
        <translation>दो बैचों के बीच</translation>
    </message>
    <message>
        <source>Pacing</source>
        <translation>गति</translation>
    </message>
    <message>
        <source>Purpose of the calls</source>
        <translation>कॉल का उद्देश्य</translation>
    </message>
    <message>
        <source>Gap between contacts</source>
        <translation>संपर्कों के बीच अंतराल</translation>
    </message>
    <message>
        <source>Contacts to a number</source>
        <translation>एक नंबर पर संपर्क</translation>
    </message>
    <message>
        <source>Order of leads</source>
        <translation>लीड का क्रम</translation>
    </message>
    <message>
        <source>Waits after misses</source>
        <translation>छूटने के बाद इंतज़ार</translation>
    </message>
    <message>
        <source>Waits of single outcomes</source>
        <translation>अलग-अलग नतीजों का इंतज़ार</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>Language of the template</source>
        <translation>टेम्पलेट की भाषा</translation>
    </message>
    <message>
        <source>Fields of the template</source>
        <translation>टेम्पलेट के फ़ील्ड</translation>
    </message>
    <message>
        <source>calls at the appointed time only</source>
        <translation>केवल तय समय पर कॉल करता है</translation>
    </message>
    <message>
        <source>Subject of the mail</source>
        <translation>ई-मेल का विषय</translation>
    </message>
    <message>
        <source>Text of the mail</source>
        <translation>ई-मेल का पाठ</translation>
    </message>
    <message>
        <source>HTML of the mail</source>
        <translation>ई-मेल का HTML</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>चित्र %1</translation>
    </message>
    <message>
        <source>video %1</source>
        <translation>वीडियो %1</translation>
    </message>
    <message>
        <source>document %1</source>
        <translation>दस्तावेज़ %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <extracomment>%1 is a template or the subject of a mail, %2 an account</extracomment>
        <translation>%1, खाता %2</translation>
    </message>
    <message>
        <source>WhatsApp after the last miss</source>
        <translation>आख़िरी चूक के बाद WhatsApp</translation>
    </message>
    <message>
        <source>Fields of that template</source>
        <translation>उस टेम्पलेट के फ़ील्ड</translation>
    </message>
    <message>
        <source>Header of that template</source>
        <translation>उस टेम्पलेट का हेडर</translation>
    </message>
    <message>
        <source>E-mail after the last miss</source>
        <translation>आख़िरी चूक के बाद ई-मेल</translation>
    </message>
    <message>
        <source>Text of that mail</source>
        <translation>उस ई-मेल का पाठ</translation>
    </message>
    <message>
        <source>HTML of that mail</source>
        <translation>उस ई-मेल का HTML</translation>
    </message>
    <message>
        <source>Header of the template</source>
        <translation>टेम्पलेट का हेडर</translation>
    </message>
</context>
<context>
    <name>CampaignDraft</name>
    <message>
        <source>%1 is not a draft</source>
        <translation>%1 ड्राफ़्ट नहीं है</translation>
    </message>
</context>
<context>
    <name>CampaignHold</name>
    <message>
        <source>budget spent</source>
        <translation>बजट ख़र्च हो चुका</translation>
    </message>
    <message>
        <source>held: daily limit until %1 %2</source>
        <comment>a time of day and its zone</comment>
        <translation>रुका हुआ: %1 %2 तक दैनिक सीमा</translation>
    </message>
    <message>
        <source>held: its calls are paused</source>
        <translation>रुका है: इसकी कॉल रोकी हुई हैं</translation>
    </message>
    <message>
        <source>held: the sender&apos;s people of 24 hours until %1 %2</source>
        <comment>a time of day and its zone</comment>
        <translation>रुका हुआ: %1 %2 तक प्रेषक की 24 घंटे की लोगों की सीमा</translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>%1: %2</source>
        <comment>an outcome and how often it occurred</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n ask(s) you</source>
        <translation>
            <numerusform>%n आपसे पूछ रही है</numerusform>
            <numerusform>%n आपसे पूछ रही हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n संदेह में</numerusform>
            <numerusform>%n संदेह में</numerusform>
        </translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation>शेड्यूल नहीं हुआ</translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n का समय निकल गया</numerusform>
            <numerusform>%n का समय निकल गया</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not written to</source>
        <translation>
            <numerusform>%n को संदेश नहीं भेजा गया</numerusform>
            <numerusform>%n को संदेश नहीं भेजा गया</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out by a rule</source>
        <translation>
            <numerusform>%n नियम के कारण रोकी गई</numerusform>
            <numerusform>%n नियम के कारण रोकी गईं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignService</name>
    <message>
        <source>%1 is over already</source>
        <translation>%1 पहले ही समाप्त हो चुका है</translation>
    </message>
    <message>
        <source>the new start is in the past</source>
        <translation>नई शुरुआत बीते समय में है</translation>
    </message>
    <message>
        <source>every batch has started already</source>
        <translation>सभी बैच शुरू हो चुके हैं</translation>
    </message>
    <message>
        <source>the campaign is over</source>
        <translation>अभियान समाप्त हो चुका है</translation>
    </message>
    <message>
        <source>no lead of this campaign waits for a go</source>
        <translation>इस अभियान का कोई लीड अनुमति की प्रतीक्षा में नहीं है</translation>
    </message>
    <message>
        <source>the campaign is not over yet; cancel it first</source>
        <translation>अभियान अभी समाप्त नहीं हुआ; पहले उसे रद्द करें</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>बैच %1</translation>
    </message>
    <message>
        <source>the batch has begun already</source>
        <translation>बैच पहले ही शुरू हो चुका है</translation>
    </message>
    <message>
        <source>no lead of this batch is left to call</source>
        <translation>इस बैच में कॉल करने के लिए कोई लीड नहीं बचा है</translation>
    </message>
    <message>
        <source>a batch cannot start before its campaign does; move the campaign</source>
        <translation>बैच अपने अभियान से पहले शुरू नहीं हो सकता; अभियान का समय बदलें</translation>
    </message>
    <message>
        <source>Somebody else has changed this campaign in the meantime. Open it again to see what it is now.</source>
        <translation>इस बीच किसी और ने इस अभियान को बदल दिया है। इसे फिर खोलें और देखें कि अब यह कैसा है।</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>अभियान का नाम होना चाहिए।</translation>
    </message>
    <message>
        <source>The topic names {%1}, and %2 has no value for it.</source>
        <translation>विषय में {%1} है, और %2 के लिए इसका कोई मान नहीं है।</translation>
    </message>
    <message>
        <source>the campaign has begun, and its batches keep their rhythm; to go on in another one, cancel it and schedule the leads that wait anew</source>
        <translation>अभियान शुरू हो चुका है और उसके बैच अपनी लय रखते हैं; दूसरी लय में आगे बढ़ाने के लिए इसे रद्द करें और बाकी लीड को नए सिरे से शेड्यूल करें</translation>
    </message>
    <message>
        <source>some of its batches were moved by themselves, and another rhythm would make other batches of them</source>
        <translation>इसके कुछ बैच अलग से खिसकाए गए हैं, और दूसरी लय से बैच बदल जाएँगे</translation>
    </message>
    <message>
        <source>%1 is a draft and was not scheduled yet</source>
        <translation>%1 ड्राफ़्ट है और अभी शेड्यूल नहीं हुआ</translation>
    </message>
    <message>
        <source>%1 is a draft and calls nobody; delete it instead</source>
        <translation>%1 ड्राफ़्ट है और किसी को कॉल नहीं करता; उसे हटा दें</translation>
    </message>
    <message>
        <source>The message names {%1}, and %2 has no value for it.</source>
        <translation>संदेश में {%1} है, और %2 के पास उसका मान नहीं है।</translation>
    </message>
    <message>
        <source>The campaign follows the misses of another one, whose ladder says what comes next: edit that one.</source>
        <translation>यह अभियान किसी दूसरे अभियान की चूकों पर चलता है; आगे क्या हो, यह उसी की सीढ़ी में तय है: उसे बदलें।</translation>
    </message>
</context>
<context>
    <name>CampaignVerb</name>
    <message>
        <source>The account of the campaign</source>
        <translation>अभियान का खाता</translation>
    </message>
    <message>
        <source>Your words on it, kept with your name and the time.</source>
        <translation>इस पर आपके शब्द, जो आपके नाम और समय के साथ रखे जाते हैं।</translation>
    </message>
</context>
<context>
    <name>CancelText</name>
    <message numerus="yes">
        <source>%n being placed</source>
        <translation>
            <numerusform>%n लगाई जा रही है</numerusform>
            <numerusform>%n लगाई जा रही हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talking</source>
        <translation>
            <numerusform>%n पर बात हो रही है</numerusform>
            <numerusform>%n पर बात हो रही है</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in doubt</source>
        <translation>
            <numerusform>%n संदेह में</numerusform>
            <numerusform>%n संदेह में</numerusform>
        </translation>
    </message>
    <message>
        <source>Still under way: %1.</source>
        <translation>अब भी जारी: %1।</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n बैच</numerusform>
            <numerusform>%n बैच</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n लीड</numerusform>
            <numerusform>%n लीड</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The provider is asked to end them.</source>
        <translation>प्रदाता से उन्हें समाप्त करने को कहा जाता है।</translation>
    </message>
    <message>
        <source>%1 with %2 were cancelled. Those not called yet are pending again.</source>
        <translation>%2 वाले %1 रद्द किए गए। जिन्हें अभी तक कॉल नहीं हुई, वे फिर से लंबित हैं।</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>%1 रद्द करें?</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called any more. Those not called yet are pending again, missed ones stay missed.</source>
        <translation>
            <numerusform>%n लीड को अब कॉल नहीं होगी। जिन्हें अभी तक कॉल नहीं हुई वे फिर से लंबित हैं, छूटी हुई छूटी ही रहेंगी।</numerusform>
            <numerusform>%n लीड को अब कॉल नहीं होगी। जिन्हें अभी तक कॉल नहीं हुई वे फिर से लंबित हैं, छूटी हुई छूटी ही रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the Campaign</source>
        <translation>अभियान रद्द करें</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>now, a distance such as +5m, or a date and time with its offset such as 2025-10-14T10:00:00+05:30</source>
        <translation>now, +5m जैसी दूरी, या समय-अंतर सहित तारीख़ और समय जैसे 2025-10-14T10:00:00+05:30</translation>
    </message>
    <message>
        <source>%1 Options of &quot;%2&quot;: %3.</source>
        <extracomment>%1 is what is wrong with an option, a sentence</extracomment>
        <translation>%1 &quot;%2&quot; के विकल्प: %3।</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a verb nor a file. The verbs: %2.</source>
        <translation>&quot;%1&quot; न तो क्रिया है और न फ़ाइल। क्रियाएँ: %2।</translation>
    </message>
    <message>
        <source>This is not how it is used: %1</source>
        <translation>इसका उपयोग ऐसे नहीं होता: %1</translation>
    </message>
    <message>
        <source>Callboard is running already on this profile, but does not answer.</source>
        <translation>इस प्रोफ़ाइल पर Callboard पहले से चल रहा है, पर उत्तर नहीं दे रहा।</translation>
    </message>
    <message>
        <source>Passphrase of this profile: </source>
        <translation>इस प्रोफ़ाइल का पासफ़्रेज़: </translation>
    </message>
    <message>
        <source>Keep everything (database, settings, logs, key file if there is no keychain) in DIR instead of the system&apos;s data folder.</source>
        <translation>सब कुछ (डेटाबेस, सेटिंग, लॉग, और कीचेन न हो तो कुंजी फ़ाइल) सिस्टम के डेटा फ़ोल्डर के बजाय DIR में रखें।</translation>
    </message>
    <message>
        <source>One JSON document on standard output and nothing else there.</source>
        <translation>मानक आउटपुट पर एक JSON दस्तावेज़, और कुछ नहीं।</translation>
    </message>
    <message>
        <source>No progress on standard error.</source>
        <translation>मानक त्रुटि पर प्रगति न दिखाएँ।</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>यह सहायता दिखाएँ।</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>संस्करण दिखाएँ।</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>उपयोग: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>विकल्प:</translation>
    </message>
    <message>
        <source>Common options, before or after the verb:</source>
        <translation>सामान्य विकल्प, क्रिया से पहले या बाद में:</translation>
    </message>
    <message>
        <source>Callboard schedules and watches bulk AI phone calls.

callboard [--profile DIR] [FILE...]  opens the console
callboard VERB ...                   does one thing without a window
</source>
        <translation>Callboard थोक AI फ़ोन कॉल तय करता है और उन पर नज़र रखता है।

callboard [--profile DIR] [FILE...]  कंसोल खोलता है
callboard VERB ...                   विंडो के बिना एक काम करता है
</translation>
    </message>
    <message>
        <source>Verbs (each has --help):</source>
        <translation>क्रियाएँ (हर एक में --help है):</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 it could not be done (says why); 2 the command line is wrong; 3 another instance holds what is needed.</source>
        <translation>निकास स्थिति: 0 हो गया; 1 नहीं हो सका (कारण बताया जाता है); 2 कमांड लाइन ग़लत है; 3 ज़रूरी चीज़ किसी दूसरे के पास है।</translation>
    </message>
    <message>
        <source>an environment variable that holds the key</source>
        <translation>एक परिवेश चर जिसमें कुंजी हो</translation>
    </message>
    <message>
        <source>Key of account %1: </source>
        <translation>खाते %1 की कुंजी: </translation>
    </message>
    <message>
        <source>An empty key</source>
        <translation>ख़ाली कुंजी</translation>
    </message>
    <message>
        <source>the provider&apos;s key, on standard input or by --secret-env</source>
        <translation>प्रदाता की कुंजी, मानक इनपुट पर या --secret-env से</translation>
    </message>
    <message>
        <source>Passphrase of the backup: </source>
        <translation>बैकअप का पासफ़्रेज़: </translation>
    </message>
    <message>
        <source>A backup without passphrase</source>
        <translation>पासफ़्रेज़ के बिना बैकअप</translation>
    </message>
    <message>
        <source>one in CALLBOARD_BACKUP_PASSPHRASE or entered on the terminal</source>
        <translation>CALLBOARD_BACKUP_PASSPHRASE में दिया या टर्मिनल पर लिखा पासफ़्रेज़</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>वही एक बार फिर: </translation>
    </message>
    <message>
        <source>The second passphrase</source>
        <translation>दूसरा पासफ़्रेज़</translation>
    </message>
    <message>
        <source>the same as the first</source>
        <translation>पहले जैसा ही</translation>
    </message>
    <message>
        <source>A backup is locked by a passphrase, so that it opens on another machine and nowhere without it. It is read from the environment variable CALLBOARD_BACKUP_PASSPHRASE or asked for on the terminal.</source>
        <translation>बैकअप पासफ़्रेज़ से बंद रहता है, ताकि वह दूसरी मशीन पर खुले और उसके बिना कहीं नहीं। वह परिवेश चर CALLBOARD_BACKUP_PASSPHRASE से पढ़ा जाता है या टर्मिनल पर पूछा जाता है।</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, पंक्ति %2</translation>
    </message>
    <message>
        <source>The choice of leads</source>
        <translation>लीड का चुनाव</translation>
    </message>
    <message>
        <source>--all, --where FILTER or --uuids FILE, one of them</source>
        <translation>--all, --where FILTER या --uuids FILE, इनमें से एक</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a range of whole numbers, as in &quot;Allowed: 1 to 100.&quot;</extracomment>
        <translation>%1 से %2</translation>
    </message>
    <message>
        <source>This system lets Callboard open only %1 files at once, where it needs %2. Raise the limit (ulimit -n) and start it again.</source>
        <translation>यह सिस्टम Callboard को एक साथ केवल %1 फ़ाइलें खोलने देता है, जबकि उसे %2 चाहिए। सीमा बढ़ाएँ (ulimit -n) और उसे फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>a length of time such as 90s, 30m, 24h or 2d</source>
        <translation>समय की अवधि, जैसे 90s, 30m, 24h या 2d</translation>
    </message>
    <message>
        <source>the number of a campaign, as &quot;%1&quot; lists it</source>
        <translation>किसी अभियान की संख्या, जैसी &quot;%1&quot; सूची में दिखाता है</translation>
    </message>
    <message>
        <source>the lead_uuid of a lead, as &quot;%1&quot; lists it</source>
        <translation>किसी लीड का lead_uuid, जैसा &quot;%1&quot; सूची में दिखाता है</translation>
    </message>
    <message>
        <source>Access token of the private app: </source>
        <translation>प्राइवेट ऐप का एक्सेस टोकन: </translation>
    </message>
    <message>
        <source>an environment variable that holds the token</source>
        <translation>एक परिवेश चर जिसमें टोकन हो</translation>
    </message>
    <message>
        <source>An empty token</source>
        <translation>ख़ाली टोकन</translation>
    </message>
    <message>
        <source>the private app&apos;s token, on standard input or by --token-env</source>
        <translation>प्राइवेट ऐप का टोकन, मानक इनपुट पर या --token-env से</translation>
    </message>
    <message>
        <source>&quot;callboard %1 --help&quot; says what follows &quot;%2&quot;.</source>
        <extracomment>%1: a verb, %2: the word behind it, as in &quot;callboard rules --help&quot; and &quot;rules start&quot;</extracomment>
        <translation>&quot;%2&quot; के बाद क्या आता है, यह &quot;callboard %1 --help&quot; बताता है।</translation>
    </message>
    <message>
        <source>a row, counted from 1</source>
        <translation>एक पंक्ति, 1 से गिनी हुई</translation>
    </message>
    <message>
        <source>an environment variable that holds it</source>
        <translation>एक परिवेश चर जिसमें वह हो</translation>
    </message>
</context>
<context>
    <name>ContactMapping</name>
    <message>
        <source>This HubSpot account has no contact property %1.</source>
        <translation>इस HubSpot खाते में %1 नाम की कोई संपर्क प्रॉपर्टी नहीं है।</translation>
    </message>
    <message>
        <source>The property %1 holds no date. Choose one of the kind date for the last check-up.</source>
        <translation>प्रॉपर्टी %1 में तारीख़ नहीं होती। पिछले चेक-अप के लिए ‘तारीख़’ प्रकार की प्रॉपर्टी चुनें।</translation>
    </message>
    <message>
        <source>The property %1 holds no time. Choose one of the kind date and time for when a call was.</source>
        <translation>प्रॉपर्टी %1 में समय नहीं होता। कॉल कब हुई, इसके लिए ‘तारीख़ और समय’ प्रकार की प्रॉपर्टी चुनें।</translation>
    </message>
    <message>
        <source>FIELD=PROPERTY, with one of %1</source>
        <translation>FIELD=PROPERTY, इनमें से किसी एक के साथ: %1</translation>
    </message>
    <message>
        <source>Choose the property that holds the number to call.</source>
        <translation>वह प्रॉपर्टी चुनें जिसमें कॉल करने का नंबर है।</translation>
    </message>
    <message>
        <source>The property %1 cannot be both read and written. Choose another one for what is written after a call.</source>
        <translation>प्रॉपर्टी %1 को पढ़ा और लिखा दोनों नहीं जा सकता। कॉल के बाद जो लिखा जाता है, उसके लिए दूसरी चुनें।</translation>
    </message>
    <message>
        <source>The property %1 holds no yes or no. Choose a checkbox, or a list with the choices true and false.</source>
        <translation>प्रॉपर्टी %1 में हाँ या नहीं नहीं होता। कोई चेकबॉक्स चुनें, या true और false विकल्पों वाली सूची।</translation>
    </message>
    <message>
        <source>The property %1 holds no text. Choose a text, or a list that has the call statuses as its choices.</source>
        <translation>प्रॉपर्टी %1 में टेक्स्ट नहीं होता। कोई टेक्स्ट चुनें, या ऐसी सूची जिसके विकल्प कॉल की स्थितियाँ हों।</translation>
    </message>
</context>
<context>
    <name>DoNotCallService</name>
    <message>
        <source>What was entered</source>
        <translation>जो दर्ज किया गया</translation>
    </message>
    <message>
        <source>The register %1</source>
        <translation>रजिस्टर %1</translation>
    </message>
</context>
<context>
    <name>DoNotCallText</name>
    <message numerus="yes">
        <source>%1: %Ln entr(ies), read %2.</source>
        <translation>
            <numerusform>%1: %Ln प्रविष्टि, %2 को पढ़ी गई।</numerusform>
            <numerusform>%1: %Ln प्रविष्टियाँ, %2 को पढ़ी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %1: %Ln entr(ies), read %2, too old since %3. They are still not called; please import a newer file.</source>
        <translation>
            <numerusform>⚠ %1: %Ln प्रविष्टि, %2 को पढ़ी गई, %3 से बहुत पुरानी। इस पर अब भी कॉल नहीं होती; कृपया नई फ़ाइल आयात करें।</numerusform>
            <numerusform>⚠ %1: %Ln प्रविष्टियाँ, %2 को पढ़ी गईं, %3 से बहुत पुरानी। इन पर अब भी कॉल नहीं होती; कृपया नई फ़ाइल आयात करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln entr(ies), read %2, good until %3.</source>
        <translation>
            <numerusform>%1: %Ln प्रविष्टि, %2 को पढ़ी गई, %3 तक मान्य।</numerusform>
            <numerusform>%1: %Ln प्रविष्टियाँ, %2 को पढ़ी गईं, %3 तक मान्य।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) were added.</source>
        <translation>
            <numerusform>%Ln प्रविष्टि जोड़ी गई।</numerusform>
            <numerusform>%Ln प्रविष्टियाँ जोड़ी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stood there already.</source>
        <translation>
            <numerusform>%Ln पहले से मौजूद थी।</numerusform>
            <numerusform>%Ln पहले से मौजूद थीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will not be called any more.</source>
        <translation>
            <numerusform>%Ln लीड को अब कॉल नहीं की जाएगी।</numerusform>
            <numerusform>%Ln लीड को अब कॉल नहीं की जाएगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were no numbers and were left out.</source>
        <translation>
            <numerusform>%Ln पंक्ति में नंबर नहीं था और उसे छोड़ दिया गया।</numerusform>
            <numerusform>%Ln पंक्तियों में नंबर नहीं थे और उन्हें छोड़ दिया गया।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) stand on no list any more and are pending again.</source>
        <translation>
            <numerusform>%Ln लीड अब किसी सूची में नहीं है और फिर से लंबित है।</numerusform>
            <numerusform>%Ln लीड अब किसी सूची में नहीं हैं और फिर से लंबित हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %L1 counts as a heading.</source>
        <translation>पंक्ति %L1 शीर्षक मानी जाती है।</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>--%1: the campaign follows the misses of campaign %2, whose ladder says what comes next: edit that one.</source>
        <translation>--%1: यह अभियान अभियान %2 की चूकों पर चलता है; आगे क्या हो, यह उसी की सीढ़ी में तय है: उसे बदलें।</translation>
    </message>
    <message>
        <source>--%1: what a message did not bring is brought by e-mail alone, and nothing follows an e-mail.</source>
        <translation>--%1: जो संदेश से न हुआ वह केवल ई-मेल से होता है, और ई-मेल के बाद कुछ नहीं आता।</translation>
    </message>
    <message>
        <source>--fallback none and --%1 contradict each other.</source>
        <translation>--fallback none और --%1 एक-दूसरे के विरुद्ध हैं।</translation>
    </message>
    <message>
        <source>--%1 needs --%2: who sends that message?</source>
        <translation>--%1 के साथ --%2 चाहिए: वह संदेश कौन भेजे?</translation>
    </message>
    <message>
        <source>--fallback: the campaign follows the misses of campaign %1, whose ladder says what comes next: edit that one.</source>
        <translation>--fallback: यह अभियान अभियान %1 की चूकों पर चलता है; आगे क्या हो, यह उसी की सीढ़ी में तय है: उसे बदलें।</translation>
    </message>
    <message>
        <source>--fallback %1: what a message did not bring is brought by e-mail alone, and nothing follows an e-mail.</source>
        <translation>--fallback %1: जो संदेश से न हुआ वह केवल ई-मेल से होता है, और ई-मेल के बाद कुछ नहीं आता।</translation>
    </message>
    <message>
        <source>--fallback email needs --fallback-mail-account: who sends that mail?</source>
        <translation>--fallback email के साथ --fallback-mail-account चाहिए: वह ई-मेल कौन भेजे?</translation>
    </message>
    <message>
        <source>The template has no fields, or none any more.</source>
        <translation>टेम्पलेट में कोई फ़ील्ड नहीं है, या अब नहीं है।</translation>
    </message>
    <message>
        <source>The template&apos;s header shows nothing, or nothing any more.</source>
        <translation>टेम्पलेट का हेडर कुछ नहीं दिखाता, या अब नहीं दिखाता।</translation>
    </message>
    <message>
        <source>The language to speak, for example en-IN; of a template, its language exactly as WhatsApp has it.</source>
        <translation>बोलने की भाषा, जैसे en-IN; टेम्पलेट की भाषा ठीक वैसी ही जैसी WhatsApp में है।</translation>
    </message>
    <message>
        <source>The campaign goes by %1, which sends no templates: --template, --field and --media say nothing there.</source>
        <translation>अभियान %1 से चलता है, जो टेम्पलेट नहीं भेजता: --template, --field और --media का वहाँ कोई अर्थ नहीं।</translation>
    </message>
    <message>
        <source>The campaign goes by %1, which sends no e-mail: --subject, --text and --html-file say nothing there.</source>
        <translation>अभियान %1 से चलता है, जो ई-मेल नहीं भेजता: --subject, --text और --html-file का वहाँ कोई अर्थ नहीं।</translation>
    </message>
    <message>
        <source>The campaign sends e-mail, which has no language of its own: write the text in it.</source>
        <translation>अभियान ई-मेल भेजता है, जिसकी अपनी कोई भाषा नहीं होती: पाठ उसी भाषा में लिखें।</translation>
    </message>
    <message>
        <source>--no-fields and --field contradict each other.</source>
        <translation>--no-fields और --field एक-दूसरे के विरुद्ध हैं।</translation>
    </message>
    <message>
        <source>--no-media and --media contradict each other.</source>
        <translation>--no-media और --media एक-दूसरे के विरुद्ध हैं।</translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>attempts made of attempts allowed, for example &quot;2 of 3&quot;</extracomment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>money</comment>
        <extracomment>amounts of money spent and allowed, for example &quot;USD 4.20 of USD 10.00&quot;</extracomment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>given</source>
        <comment>a consent</comment>
        <translation>दी गई</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>a consent</comment>
        <translation>नहीं मिली</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a consent</comment>
        <translation>ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>a number of days, short</extracomment>
        <translation>%1 दिन</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>a number of hours, short</extracomment>
        <translation>%1 घं.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>a number of minutes, short</extracomment>
        <translation>%1 मि.</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <extracomment>contacts made of contacts allowed in a period, for example &quot;2 of 3 in 24 h&quot;</extracomment>
        <translation>%3 के भीतर %2 में से %1</translation>
    </message>
    <message>
        <source>account %1 of %2</source>
        <extracomment>calls made of calls allowed in a day</extracomment>
        <translation>खाता: %2 में से %1</translation>
    </message>
    <message>
        <source>operator %1 of %2</source>
        <extracomment>calls made of calls allowed in a day</extracomment>
        <translation>ऑपरेटर: %2 में से %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a kind of do-not-call list and where its entry comes from, for example &quot;register: NCPR&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>people</comment>
        <extracomment>people written to in 24 hours of people allowed, for example &quot;250 of 250&quot;</extracomment>
        <translation>%2 में से %1</translation>
    </message>
</context>
<context>
    <name>EmailProvider</name>
    <message>
        <source>%1 cannot prove that it is the server it says it is. Nothing was sent to it, the password least of all.</source>
        <translation>%1 साबित नहीं कर सकता कि वह वही सर्वर है जो वह ख़ुद को बताता है। उसे कुछ नहीं भेजा गया, पासवर्ड तो बिल्कुल नहीं।</translation>
    </message>
    <message>
        <source>%1 offers no encrypted connection on this port. Try TLS and port 465.</source>
        <translation>%1 इस पोर्ट पर एन्क्रिप्टेड कनेक्शन नहीं देता। TLS और पोर्ट 465 आज़माएँ।</translation>
    </message>
    <message>
        <source>The sign-in of %1 has ended: it was withdrawn, or has run out. Sign in anew at the provider of its mailbox, and enter the new refresh token.</source>
        <translation>%1 का साइन-इन समाप्त हो गया है: उसे वापस ले लिया गया, या उसकी अवधि समाप्त हो गई। उसके मेलबॉक्स के प्रदाता के यहाँ दोबारा साइन इन करें, और नया रीफ़्रेश टोकन डालें।</translation>
    </message>
    <message>
        <source>The sign-in service does not accept the client of %1. Check the client ID and enter the refresh token with its client secret once more.</source>
        <translation>साइन-इन सेवा %1 का क्लाइंट स्वीकार नहीं करती। क्लाइंट आईडी जाँचें, और रीफ़्रेश टोकन उसके क्लाइंट सीक्रेट के साथ एक बार फिर डालें।</translation>
    </message>
    <message>
        <source>The sign-in service of %1 cannot be reached, or is out of order for the moment. Try again later.</source>
        <translation>%1 की साइन-इन सेवा तक नहीं पहुँचा जा सकता, या वह फ़िलहाल काम नहीं कर रही। बाद में फिर कोशिश करें।</translation>
    </message>
</context>
<context>
    <name>EngineLock</name>
    <message>
        <source>This profile</source>
        <translation>यह प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>अनुमति नहीं है</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Something went wrong. The log has the details.</source>
        <translation>कुछ गड़बड़ हुई। विवरण लॉग में है।</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>रद्द किया गया।</translation>
    </message>
    <message>
        <source>%1 is not valid. Allowed: %2.</source>
        <translation>%1 मान्य नहीं है। मान्य: %2।</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 मौजूद नहीं है।</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 पहले से मौजूद है।</translation>
    </message>
    <message>
        <source>This is not possible: %1.</source>
        <translation>यह संभव नहीं है: %1।</translation>
    </message>
    <message>
        <source>%1 is in use by another running Callboard. Close it and try again.</source>
        <translation>%1 किसी दूसरे चल रहे Callboard के पास है। उसे बंद करके फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 पढ़ी नहीं जा सकती: %2।</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place or free some space.</source>
        <translation>%1 लिखी नहीं जा सकती: %2। दूसरी जगह चुनें या कुछ जगह ख़ाली करें।</translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with a header line and at least one lead.</source>
        <translation>%1 ख़ाली है। शीर्षक पंक्ति और कम से कम एक लीड वाली फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>%1 is too large: %2, where at most %3 can be read. Split the file.</source>
        <translation>%1 बहुत बड़ी है: %2, जबकि अधिकतम %3 पढ़ा जा सकता है। फ़ाइल को बाँट दें।</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was imported. Close it elsewhere and try again.</source>
        <translation>%1 पढ़ते समय बदल गई। कुछ भी आयात नहीं हुआ। उसे दूसरी जगह बंद करके फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>%1 is not a CSV text file; it looks like %2. Save it as CSV and try again.</source>
        <translation>%1 CSV टेक्स्ट फ़ाइल नहीं है; यह %2 जैसी लगती है। इसे CSV के रूप में सहेजकर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>%1 cannot be understood: %2.</source>
        <translation>%1 समझ में नहीं आती: %2।</translation>
    </message>
    <message>
        <source>%1 has no column with phone numbers. Its columns are: %2. Choose the column that holds the numbers.</source>
        <translation>%1 में फ़ोन नंबर वाला कोई कॉलम नहीं है। इसके कॉलम हैं: %2। वह कॉलम चुनें जिसमें नंबर हैं।</translation>
    </message>
    <message>
        <source>%1 has %2 columns, where at most %3 can be read.</source>
        <translation>%1 में %2 कॉलम हैं, जबकि अधिकतम %3 पढ़े जा सकते हैं।</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened: %2.</source>
        <translation>डेटाबेस %1 नहीं खुल सकता: %2।</translation>
    </message>
    <message>
        <source>The database %1 was written by a newer Callboard (version %2, this program knows up to %3). It was not changed. Install the newer program.</source>
        <translation>डेटाबेस %1 नए Callboard ने लिखा है (संस्करण %2, यह प्रोग्राम %3 तक जानता है)। उसमें कोई बदलाव नहीं हुआ। नया प्रोग्राम स्थापित करें।</translation>
    </message>
    <message>
        <source>The database %1 is damaged. It was not changed and no call is placed. Restore a backup.</source>
        <translation>डेटाबेस %1 ख़राब है। उसमें कोई बदलाव नहीं हुआ और कोई कॉल नहीं की जाती। बैकअप वापस लाएँ।</translation>
    </message>
    <message>
        <source>The database could not be brought up to date (step %1). It is as before.</source>
        <translation>डेटाबेस अद्यतन नहीं हो सका (चरण %1)। वह पहले जैसा है।</translation>
    </message>
    <message>
        <source>The database refused a change. The log has the details.</source>
        <translation>डेटाबेस ने बदलाव स्वीकार नहीं किया। विवरण लॉग में है।</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look again and repeat.</source>
        <translation>इस बीच यह दूसरी जगह बदल गया। फिर से देखें और दोहराएँ।</translation>
    </message>
    <message>
        <source>%1 does not answer, so the key to the stored numbers cannot be read.</source>
        <translation>%1 उत्तर नहीं दे रहा, इसलिए सहेजे गए नंबरों की कुंजी नहीं पढ़ी जा सकती।</translation>
    </message>
    <message>
        <source>The passphrase or key is wrong. Nothing was changed.</source>
        <translation>पासफ़्रेज़ या कुंजी ग़लत है। कुछ भी नहीं बदला गया।</translation>
    </message>
    <message>
        <source>A stored number cannot be decrypted with this profile&apos;s key.</source>
        <translation>सहेजा गया एक नंबर इस प्रोफ़ाइल की कुंजी से नहीं खुलता।</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Check the address and the network.</source>
        <translation>%1 तक नहीं पहुँचा जा सकता: %2। पता और नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>The provider refused: %1.</source>
        <translation>प्रदाता ने मना किया: %1।</translation>
    </message>
    <message>
        <source>The provider does not accept the key of account %1. Enter it again.</source>
        <translation>प्रदाता खाते %1 की कुंजी स्वीकार नहीं करता। उसे फिर से दर्ज करें।</translation>
    </message>
    <message>
        <source>%1 answered something that is not the provider&apos;s protocol.</source>
        <translation>%1 ने ऐसा उत्तर दिया जो प्रदाता के प्रोटोकॉल का नहीं है।</translation>
    </message>
    <message>
        <source>%1 is not a secure address. Use one that begins with https://.</source>
        <translation>%1 सुरक्षित पता नहीं है। https:// से शुरू होने वाला पता उपयोग करें।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place such as &quot;leads.csv, line 17, column 4&quot;, %2 a sentence that says what is wrong there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>%1 नाम की कोई फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>The database is busy with other work. Nothing was changed; try again in a moment.</source>
        <translation>डेटाबेस दूसरे काम में व्यस्त है। कुछ भी नहीं बदला गया; थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>%1 has not answered yet, so the key to the stored numbers cannot be read. Unlock it and try again.</source>
        <translation>%1 ने अभी तक उत्तर नहीं दिया है, इसलिए सहेजे गए नंबरों की कुंजी पढ़ी नहीं जा सकती। उसे अनलॉक करके फिर कोशिश करें।</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Lead id</source>
        <translation>लीड आईडी</translation>
    </message>
    <message>
        <source>Outcome of the latest call</source>
        <translation>पिछली कॉल का परिणाम</translation>
    </message>
    <message>
        <source>Time of the latest call</source>
        <translation>पिछली कॉल का समय</translation>
    </message>
    <message>
        <source>Number of calls</source>
        <translation>कॉल की संख्या</translation>
    </message>
    <message>
        <source>Talk time of the latest call, in seconds</source>
        <translation>पिछली कॉल में बातचीत का समय, सेकंड में</translation>
    </message>
    <message>
        <source>Cost of the latest call</source>
        <translation>पिछली कॉल की लागत</translation>
    </message>
    <message>
        <source>Summary of the latest call</source>
        <translation>पिछली कॉल का सारांश</translation>
    </message>
</context>
<context>
    <name>Fallback</name>
    <message>
        <source>%1: e-mail after the last miss</source>
        <translation>%1: आख़िरी बार कॉल न लगने के बाद ई-मेल</translation>
    </message>
    <message>
        <source>%1: WhatsApp after the last miss</source>
        <translation>%1: आख़िरी बार कॉल न लगने के बाद WhatsApp</translation>
    </message>
</context>
<context>
    <name>FallbackWait</name>
    <message>
        <source>%1 %2</source>
        <comment>a date and time, and the zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fallback waiting since %1, after the last miss in %2. Next comes %3; the lead waits here until such messages can be sent.</source>
        <extracomment>%1 is a date and time, %2 a campaign, %3 one or more channels: &quot;WhatsApp, then e-mail&quot;</extracomment>
        <translation>%1 से विकल्प की प्रतीक्षा में, %2 में आख़िरी बार कॉल न लगने के बाद। आगे %3; ऐसे संदेश भेजे जा सकने तक लीड यहीं प्रतीक्षा करती है।</translation>
    </message>
    <message>
        <source>Fallback waiting since %1, after the last miss in %2. Next comes %3, in a campaign of messages that goes with it.</source>
        <extracomment>%1 is a date and time, %2 a campaign, %3 one or more channels: &quot;WhatsApp, then e-mail&quot;</extracomment>
        <translation>%1 से विकल्प की प्रतीक्षा में, %2 में आख़िरी बार कॉल न लगने के बाद। आगे %3, साथ चलने वाले संदेशों के अभियान में।</translation>
    </message>
</context>
<context>
    <name>FieldReader</name>
    <message>
        <source>true or false is expected here</source>
        <translation>यहाँ true या false होना चाहिए</translation>
    </message>
    <message>
        <source>a number is expected here</source>
        <translation>यहाँ कोई संख्या होनी चाहिए</translation>
    </message>
    <message>
        <source>a list is expected here</source>
        <translation>यहाँ सूची होनी चाहिए</translation>
    </message>
    <message>
        <source>an object is expected here</source>
        <translation>यहाँ ऑब्जेक्ट होना चाहिए</translation>
    </message>
    <message>
        <source>a text is expected here</source>
        <translation>यहाँ टेक्स्ट होना चाहिए</translation>
    </message>
    <message>
        <source>the field is missing</source>
        <translation>फ़ील्ड नहीं है</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>टेक्स्ट ख़ाली है</translation>
    </message>
    <message>
        <source>a whole number from 1 to %1 is expected here</source>
        <translation>यहाँ 1 से %1 तक की पूर्ण संख्या होनी चाहिए</translation>
    </message>
    <message>
        <source>a date such as 2026-12-25 is expected here</source>
        <translation>यहाँ 2026-12-25 जैसी तारीख़ होनी चाहिए</translation>
    </message>
    <message>
        <source>nobody knows this field</source>
        <translation>यह फ़ील्ड अज्ञात है</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number</extracomment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled for then: %Ln lead(s).</source>
        <translation>
            <numerusform>उस समय के लिए तय: %Ln लीड।</numerusform>
            <numerusform>उस समय के लिए तय: %Ln लीड।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls: %Ln</source>
        <translation>
            <numerusform>कॉल: %Ln</numerusform>
            <numerusform>कॉल: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln lead(s)</source>
        <extracomment>after &quot;Calls: 12, &quot;</extracomment>
        <translation>
            <numerusform>%Ln लीड को</numerusform>
            <numerusform>%Ln लीड को</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of whom %Ln were reached.</source>
        <extracomment>after &quot;Calls: 12, to 9 lead(s), &quot;</extracomment>
        <translation>
            <numerusform>जिनमें से %Ln से संपर्क हुआ।</numerusform>
            <numerusform>जिनमें से %Ln से संपर्क हुआ।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) became no call.</source>
        <translation>
            <numerusform>%Ln अनुरोध से कोई कॉल नहीं बनी।</numerusform>
            <numerusform>%Ln अनुरोधों से कोई कॉल नहीं बनी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed: %1 of the calls that are over.</source>
        <translation>पूरी: समाप्त हो चुकी कॉल में से %1।</translation>
    </message>
    <message>
        <source>On average a provider took a call on %1 s after it was due.</source>
        <translation>औसतन प्रदाता ने कॉल उसके नियत समय के %1 से. बाद ली।</translation>
    </message>
    <message>
        <source>From %1 to %2:</source>
        <translation>%1 से %2 तक:</translation>
    </message>
    <message>
        <source>This is practice: no other account calls.</source>
        <translation>यह अभ्यास है: कोई दूसरा खाता कॉल नहीं करता।</translation>
    </message>
    <message numerus="yes">
        <source>Check-ups of %Ln or more day(s) ago, the house&apos;s threshold: %1 of %2 leads were contacted since (%3).</source>
        <translation>
            <numerusform>%Ln या अधिक दिन (संस्था की सीमा) पहले के चेक-अप: तब से %2 में से %1 लीड से संपर्क किया गया (%3)।</numerusform>
            <numerusform>%Ln या अधिक दिन (संस्था की सीमा) पहले के चेक-अप: तब से %2 में से %1 लीड से संपर्क किया गया (%3)।</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>%1 to %2, most likely %3</source>
        <translation>%1 से %2, सबसे संभव %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>%1 to %2 of %4, most likely %3</source>
        <translation>%4 में से %1 से %2, सबसे संभव %3</translation>
    </message>
    <message>
        <source>Nothing: practice (a real account %1)</source>
        <translation>कुछ नहीं: अभ्यास (असली खाते में %1)</translation>
    </message>
    <message>
        <source>a free line</source>
        <translation>ख़ाली लाइन</translation>
    </message>
    <message>
        <source>the next batch</source>
        <translation>अगला बैच</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>कॉल का समय</translation>
    </message>
    <message>
        <source>the next day, by the daily limit</source>
        <translation>दैनिक सीमा के कारण अगला दिन</translation>
    </message>
    <message>
        <source>the next try</source>
        <translation>अगला प्रयास</translation>
    </message>
    <message>
        <source>the last calls to end</source>
        <translation>आख़िरी कॉल का पूरा होना</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>what a campaign waits for, and for how much of its time</extracomment>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) could never be called at any hour and do not count.</source>
        <translation>
            <numerusform>%Ln लीड को किसी भी समय कॉल नहीं की जा सकती, वह गिनी नहीं गई।</numerusform>
            <numerusform>%Ln लीड को किसी भी समय कॉल नहीं की जा सकती, वे गिनी नहीं गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From your last %Ln call(s) and, while they are few, from what is usual: about %1 of 100 are answered.</source>
        <translation>
            <numerusform>आपकी पिछली %Ln कॉल से और, जब तक कॉल कम हैं, आम अनुभव से: 100 में से लगभग %1 का जवाब मिलता है।</numerusform>
            <numerusform>आपकी पिछली %Ln कॉल से और, जब तक वे कम हैं, आम अनुभव से: 100 में से लगभग %1 का जवाब मिलता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From your last %Ln call(s): about %1 of 100 are answered.</source>
        <translation>
            <numerusform>आपकी पिछली %Ln कॉल से: 100 में से लगभग %1 का जवाब मिलता है।</numerusform>
            <numerusform>आपकी पिछली %Ln कॉल से: 100 में से लगभग %1 का जवाब मिलता है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldLeadsText</name>
    <message numerus="yes">
        <source>%Ln marked do-not-call</source>
        <translation>
            <numerusform>%Ln ‘कॉल न करें’ चिह्नित</numerusform>
            <numerusform>%Ln ‘कॉल न करें’ चिह्नित</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on a do-not-call list</source>
        <translation>
            <numerusform>%Ln ‘कॉल न करें’ सूची में</numerusform>
            <numerusform>%Ln ‘कॉल न करें’ सूची में</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside calling hours</source>
        <translation>
            <numerusform>%Ln कॉल के समय से बाहर</numerusform>
            <numerusform>%Ln कॉल के समय से बाहर</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacted a short while before</source>
        <translation>
            <numerusform>%Ln से थोड़ी देर पहले संपर्क हुआ</numerusform>
            <numerusform>%Ln से थोड़ी देर पहले संपर्क हुआ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacted often enough</source>
        <translation>
            <numerusform>%Ln से पर्याप्त बार संपर्क हो चुका</numerusform>
            <numerusform>%Ln से पर्याप्त बार संपर्क हो चुका</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without consent</source>
        <translation>
            <numerusform>%Ln बिना सहमति के</numerusform>
            <numerusform>%Ln बिना सहमति के</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln while the account is stopped</source>
        <translation>
            <numerusform>%Ln खाता रुका होने के कारण</numerusform>
            <numerusform>%Ln खाता रुका होने के कारण</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln by the rule “%1”</source>
        <translation>
            <numerusform>%Ln नियम “%1” के कारण</numerusform>
            <numerusform>%Ln नियम “%1” के कारण</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>leads and why they are held; when they can be called</comment>
        <translation>%1, %2 तक</translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands against calling the %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln लीड को कॉल करने में कोई रुकावट नहीं है।</numerusform>
            <numerusform>%Ln लीड को कॉल करने में कोई रुकावट नहीं है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will not be called at the start: %2.</source>
        <translation>
            <numerusform>%1 में से %Ln लीड को शुरुआत में कॉल नहीं की जाएगी: %2।</numerusform>
            <numerusform>%1 में से %Ln लीड को शुरुआत में कॉल नहीं की जाएगी: %2।</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%Ln above the daily limit</source>
        <translation>
            <numerusform>%Ln दैनिक सीमा से ऊपर</numerusform>
            <numerusform>%Ln दैनिक सीमा से ऊपर</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 are not called now: %2.</source>
        <translation>
            <numerusform>%1 में से %Ln को अभी कॉल नहीं होगी: %2।</numerusform>
            <numerusform>%1 में से %Ln को अभी कॉल नहीं होगी: %2।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln above the people that the sender may write to in 24 hours</source>
        <translation>
            <numerusform>%Ln प्रेषक की 24 घंटे की लोगों की सीमा से ऊपर</numerusform>
            <numerusform>%Ln प्रेषक की 24 घंटे की लोगों की सीमा से ऊपर</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 will not be written to at the start: %2.</source>
        <translation>
            <numerusform>%1 में से %Ln को शुरू में संदेश नहीं भेजा जाएगा: %2।</numerusform>
            <numerusform>%1 में से %Ln को शुरू में संदेश नहीं भेजा जाएगा: %2।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 are not written to now: %2.</source>
        <translation>
            <numerusform>%1 में से %Ln को अभी संदेश नहीं भेजा जाता: %2।</numerusform>
            <numerusform>%1 में से %Ln को अभी संदेश नहीं भेजा जाता: %2।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stands against writing to the %Ln lead(s).</source>
        <translation>
            <numerusform>%Ln लीड को संदेश भेजने में कोई रुकावट नहीं है।</numerusform>
            <numerusform>%Ln लीड को संदेश भेजने में कोई रुकावट नहीं है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an e-mail address</source>
        <translation>
            <numerusform>%Ln बिना ई-मेल पते के</numerusform>
            <numerusform>%Ln बिना ई-मेल पते के</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursClash</name>
    <message>
        <source>the campaign&apos;s hours (%1)</source>
        <translation>अभियान का समय (%1)</translation>
    </message>
    <message>
        <source>the house&apos;s hours (%1)</source>
        <translation>संस्था का समय (%1)</translation>
    </message>
    <message>
        <source>the law&apos;s hours in %2 (%1)</source>
        <translation>%2 में क़ानून का समय (%1)</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 और %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Nobody could ever be called: nothing opens in %1.</source>
        <translation>किसी को भी कभी कॉल नहीं हो सकेगी: %1 कभी शुरू नहीं होता।</translation>
    </message>
    <message>
        <source>Nobody could ever be called: %1 have no minute in common.</source>
        <translation>किसी को भी कभी कॉल नहीं हो सकेगी: %1 में एक मिनट भी साझा नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 lead(s) could never be called: nothing opens in %2.</source>
        <translation>
            <numerusform>%1 में से %Ln लीड को कभी कॉल नहीं हो सकेगी: %2 कभी शुरू नहीं होता।</numerusform>
            <numerusform>%1 में से %Ln लीड को कभी कॉल नहीं हो सकेगी: %2 कभी शुरू नहीं होता।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 lead(s) could never be called: %2 have no minute in common.</source>
        <translation>
            <numerusform>%1 में से %Ln लीड को कभी कॉल नहीं हो सकेगी: %2 में एक मिनट भी साझा नहीं है।</numerusform>
            <numerusform>%1 में से %Ln लीड को कभी कॉल नहीं हो सकेगी: %2 में एक मिनट भी साझा नहीं है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursText</name>
    <message>
        <source>round the clock</source>
        <translation>चौबीसों घंटे</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from one time of day to another</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>हर दिन</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from one weekday to another</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>on no day</source>
        <translation>किसी दिन नहीं</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>hours of the day, then the weekdays</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>HouseHours</name>
    <message>
        <source>This is no day; write it as 2026-12-25.</source>
        <translation>यह कोई तारीख़ नहीं है; इसे 2026-12-25 की तरह लिखें।</translation>
    </message>
</context>
<context>
    <name>HubSpotMappingDialog</name>
    <message>
        <source>&amp;Number to call</source>
        <translation>कॉल करने का नंबर (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;WhatsApp number</source>
        <translation>WhatsApp नंबर (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>पहला नाम (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>उपनाम (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>ई-मेल (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Partner</source>
        <translation>पार्टनर (&amp;P)</translation>
    </message>
    <message>
        <source>Last &amp;check-up</source>
        <translation>पिछला चेक-अप (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Do not call</source>
        <translation>कॉल न करें (&amp;D)</translation>
    </message>
    <message>
        <source>Call &amp;status</source>
        <translation>कॉल की स्थिति (&amp;S)</translation>
    </message>
    <message>
        <source>Called &amp;at</source>
        <translation>कॉल कब हुई (&amp;A)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is how HubSpot shows a property, %2 its name there</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>HubSpotPull</name>
    <message>
        <source>Another contact has its number, too.</source>
        <translation>इसका नंबर किसी दूसरे संपर्क में भी है।</translation>
    </message>
    <message>
        <source>Its lead was deleted in Callboard. Add the number there to take it in once more.</source>
        <translation>इसकी लीड Callboard में हटाई गई थी। उसे फिर से लेने के लिए वहाँ नंबर जोड़ें।</translation>
    </message>
</context>
<context>
    <name>HubSpotService</name>
    <message>
        <source>The connected HubSpot account</source>
        <translation>जुड़ा हुआ HubSpot खाता</translation>
    </message>
    <message>
        <source>No HubSpot account is connected yet.</source>
        <translation>अभी कोई HubSpot खाता नहीं जोड़ा गया।</translation>
    </message>
</context>
<context>
    <name>HubSpotTrouble</name>
    <message>
        <source>HubSpot cannot be reached. Check the network; what is to be written waits.</source>
        <translation>HubSpot तक नहीं पहुँचा जा सका। नेटवर्क जाँचें; जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>HubSpot is out of order for the moment. What is to be written waits.</source>
        <translation>HubSpot फ़िलहाल काम नहीं कर रहा। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>HubSpot takes no more requests in these seconds. What is to be written waits.</source>
        <translation>HubSpot इन कुछ सेकंडों में और अनुरोध नहीं लेता। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>The HubSpot account has used up its requests of the day. What is to be written waits until midnight in the account&apos;s time zone.</source>
        <translation>HubSpot खाते के आज के सभी अनुरोध पूरे हो चुके हैं। जो लिखना है वह खाते के समय क्षेत्र की आधी रात तक इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>Somebody changes many contacts in HubSpot at this moment. What is to be written waits.</source>
        <translation>कोई इस समय HubSpot में बहुत से संपर्क बदल रहा है। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>HubSpot is moving the account, which takes up to a day. What is to be written waits.</source>
        <translation>HubSpot खाते को दूसरी जगह ले जा रहा है, जिसमें एक दिन तक लग सकता है। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>HubSpot&apos;s answer is too long to be read. Choose fewer properties.</source>
        <translation>HubSpot का उत्तर पढ़ने के लिए बहुत लंबा है। कम प्रॉपर्टी चुनें।</translation>
    </message>
    <message>
        <source>HubSpot answered something that is not its protocol.</source>
        <translation>HubSpot ने ऐसा जवाब दिया जो उसके प्रोटोकॉल का नहीं है।</translation>
    </message>
    <message>
        <source>HubSpot does not accept the token. Copy the access token of the private app once more: in HubSpot, Settings, Integrations, Private Apps.</source>
        <translation>HubSpot टोकन स्वीकार नहीं करता। प्राइवेट ऐप का एक्सेस टोकन फिर से कॉपी करें: HubSpot में Settings, Integrations, Private Apps।</translation>
    </message>
    <message>
        <source>The private app may not do this. Give it the scopes crm.objects.contacts.read and crm.objects.contacts.write.</source>
        <translation>प्राइवेट ऐप को यह करने की अनुमति नहीं है। उसे स्कोप crm.objects.contacts.read और crm.objects.contacts.write दें।</translation>
    </message>
    <message>
        <source>The private app lacks the scope crm.objects.contacts.read. Add it in HubSpot: Settings, Integrations, Private Apps, Scopes.</source>
        <translation>प्राइवेट ऐप के पास स्कोप crm.objects.contacts.read नहीं है। उसे HubSpot में जोड़ें: Settings, Integrations, Private Apps, Scopes।</translation>
    </message>
    <message>
        <source>The private app lacks the scope crm.objects.contacts.write. Add it in HubSpot: Settings, Integrations, Private Apps, Scopes.</source>
        <translation>प्राइवेट ऐप के पास स्कोप crm.objects.contacts.write नहीं है। उसे HubSpot में जोड़ें: Settings, Integrations, Private Apps, Scopes।</translation>
    </message>
    <message>
        <source>HubSpot has this contact no more: it was deleted or merged.</source>
        <translation>HubSpot में यह संपर्क अब नहीं है: उसे हटाया या किसी दूसरे में मिलाया गया।</translation>
    </message>
    <message>
        <source>HubSpot has such a record already.</source>
        <translation>HubSpot में ऐसा रिकॉर्ड पहले से है।</translation>
    </message>
    <message>
        <source>HubSpot lacks a property that was chosen, or it takes other values. Choose the properties anew in the settings.</source>
        <translation>HubSpot में कोई चुनी हुई प्रॉपर्टी नहीं है, या वह दूसरे मान लेती है। सेटिंग में प्रॉपर्टी फिर से चुनें।</translation>
    </message>
    <message>
        <source>HubSpot did not understand a request.</source>
        <translation>HubSpot एक अनुरोध नहीं समझा।</translation>
    </message>
    <message>
        <source>Callboard is ending. What is to be written waits.</source>
        <translation>Callboard बंद हो रहा है। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>There is no connection to HubSpot. Check the network; what is to be written waits.</source>
        <translation>HubSpot से कनेक्शन नहीं है। नेटवर्क जाँचें; जो लिखना है वह प्रतीक्षा करता है।</translation>
    </message>
    <message>
        <source>This token is of another HubSpot account than the one that is connected. Disconnect that one first, or use a token of it; where the environment variable HUBSPOT_API_KEY is set, it wins.</source>
        <translation>यह टोकन जुड़े हुए HubSpot खाते का नहीं, किसी दूसरे का है। पहले उसे अलग करें, या उसी का टोकन इस्तेमाल करें; जहाँ पर्यावरण चर HUBSPOT_API_KEY दिया गया है, वहाँ वही चलता है।</translation>
    </message>
</context>
<context>
    <name>ImportService</name>
    <message>
        <source>An import to take back</source>
        <translation>वापस लेने के लिए कोई आयात</translation>
    </message>
    <message>
        <source>this import was taken back already</source>
        <translation>यह आयात पहले ही वापस लिया जा चुका है</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>separated by semicolons</source>
        <translation>अर्धविराम से अलग</translation>
    </message>
    <message>
        <source>separated by tabs</source>
        <translation>टैब से अलग</translation>
    </message>
    <message>
        <source>separated by bars</source>
        <translation>खड़ी रेखा से अलग</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>अल्पविराम से अलग</translation>
    </message>
    <message>
        <source>Lead id</source>
        <translation>लीड आईडी</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>कॉल करने का नंबर</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>WhatsApp नंबर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Kept as “%1”</source>
        <translation>“%1” के रूप में रखा गया</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>आयात नहीं होगा</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>encoding and separator</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Repeats an earlier row</source>
        <translation>पहले की पंक्ति दोहराता है</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are new.</source>
        <translation>
            <numerusform>%n लीड नया है।</numerusform>
            <numerusform>%n लीड नए हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are in the list already and stay as they are.</source>
        <translation>
            <numerusform>%n लीड सूची में पहले से है और वैसा ही रहेगा।</numerusform>
            <numerusform>%n लीड सूची में पहले से हैं और वैसे ही रहेंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are in the list already and will be updated.</source>
        <translation>
            <numerusform>%n लीड सूची में पहले से है और अद्यतन होगा।</numerusform>
            <numerusform>%n लीड सूची में पहले से हैं और अद्यतन होंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) repeat a number of an earlier row.</source>
        <translation>
            <numerusform>%n पंक्ति पहले की पंक्ति का नंबर दोहराती है।</numerusform>
            <numerusform>%n पंक्तियाँ पहले की पंक्ति का नंबर दोहराती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are rejected.</source>
        <translation>
            <numerusform>%n पंक्ति अस्वीकार हुई।</numerusform>
            <numerusform>%n पंक्तियाँ अस्वीकार हुईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>count and reason</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was kept.</source>
        <translation>आयात रोक दिया गया। कुछ भी नहीं रखा गया।</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were imported.</source>
        <translation>
            <numerusform>%n लीड आयात हुआ।</numerusform>
            <numerusform>%n लीड आयात हुए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were updated.</source>
        <translation>
            <numerusform>%n लीड अद्यतन हुआ।</numerusform>
            <numerusform>%n लीड अद्यतन हुए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) were skipped.</source>
        <translation>
            <numerusform>%n दोहराव छोड़ा गया।</numerusform>
            <numerusform>%n दोहराव छोड़े गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were rejected:</source>
        <translation>
            <numerusform>%n पंक्ति अस्वीकार हुई:</numerusform>
            <numerusform>%n पंक्तियाँ अस्वीकार हुईं:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) came with a cell that could not be used; it is kept as a column of its own.</source>
        <translation>
            <numerusform>%n लीड में एक खाना उपयोग के योग्य नहीं था; उसे अलग कॉलम में रखा गया है।</numerusform>
            <numerusform>%n लीड में एक खाना उपयोग के योग्य नहीं था; उसे अलग कॉलम में रखा गया है।</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import %L1 and Update %L2 Leads</source>
        <translation>%L1 लीड आयात और %L2 अद्यतन करें (&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Lead(s)</source>
        <translation>
            <numerusform>%n लीड आयात करें (&amp;I)</numerusform>
            <numerusform>%n लीड आयात करें (&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook, sheet %1</source>
        <translation>Excel वर्कबुक, शीट %1</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet, sheet %1</source>
        <translation>OpenDocument स्प्रेडशीट, शीट %1</translation>
    </message>
    <message>
        <source>%1, to be checked</source>
        <comment>a number that may have been rounded</comment>
        <translation>%1, जाँचना बाकी</translation>
    </message>
    <message>
        <source>“%1” becomes “%2” (line %3)</source>
        <translation>“%1” से “%2” बनेगा (पंक्ति %3)</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>the quotation mark opened here is never closed</source>
        <translation>यहाँ खुला उद्धरण चिह्न कभी बंद नहीं होता</translation>
    </message>
    <message>
        <source>there is a character with the code 0</source>
        <translation>कोड 0 वाला एक अक्षर है</translation>
    </message>
    <message>
        <source>there is a single quotation mark inside a cell that is in quotation marks</source>
        <translation>उद्धरण चिह्नों वाले खाने के भीतर अकेला उद्धरण चिह्न है</translation>
    </message>
    <message>
        <source>a cell is larger than %1; a quotation mark opened here was perhaps never closed</source>
        <translation>एक खाना %1 से बड़ा है; यहाँ खुला उद्धरण चिह्न शायद कभी बंद नहीं हुआ</translation>
    </message>
    <message>
        <source>a cell is larger than %1</source>
        <translation>एक खाना %1 से बड़ा है</translation>
    </message>
    <message>
        <source>a row is larger than %1</source>
        <translation>एक पंक्ति %1 से बड़ी है</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>पंक्ति %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>पंक्ति %1, कॉलम %2</translation>
    </message>
    <message>
        <source>There is no phone number.</source>
        <translation>फ़ोन नंबर नहीं है।</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>यह फ़ोन नंबर नहीं है।</translation>
    </message>
    <message>
        <source>The number is too short. Write it with its area code, or with + and the country code.</source>
        <translation>नंबर बहुत छोटा है। इसे क्षेत्र कोड के साथ, या + और देश कोड के साथ लिखें।</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>नंबर में बहुत अधिक अंक हैं।</translation>
    </message>
    <message>
        <source>The number has an extension, which cannot be dialled. Remove it.</source>
        <translation>नंबर में एक्सटेंशन है, जिसे डायल नहीं किया जा सकता। उसे हटाएँ।</translation>
    </message>
    <message>
        <source>There are several numbers in one cell. Keep one of them in each row.</source>
        <translation>एक खाने में कई नंबर हैं। हर पंक्ति में एक ही रखें।</translation>
    </message>
    <message>
        <source>A spreadsheet program has shortened this number, and its last digits are lost. Format the column as text and enter the number again.</source>
        <translation>स्प्रेडशीट प्रोग्राम ने इस नंबर को छोटा कर दिया, और उसके अंतिम अंक खो गए। कॉलम को टेक्स्ट बनाकर नंबर फिर से लिखें।</translation>
    </message>
    <message>
        <source>No country has the country code of this number.</source>
        <translation>इस नंबर का देश कोड किसी देश का नहीं है।</translation>
    </message>
    <message>
        <source>This is an emergency number. Callboard never calls it.</source>
        <translation>यह आपातकालीन नंबर है। Callboard इस पर कभी कॉल नहीं करता।</translation>
    </message>
    <message>
        <source>This is a premium-rate number, which would be charged to you.</source>
        <translation>यह प्रीमियम दर वाला नंबर है, जिसका शुल्क आपको देना होगा।</translation>
    </message>
    <message>
        <source>Numbers of this country do not have so many digits. Check the number.</source>
        <translation>इस देश के नंबरों में इतने अंक नहीं होते। नंबर जाँचें।</translation>
    </message>
    <message>
        <source>No such number exists in its country. Check the digits.</source>
        <translation>इस देश में ऐसा कोई नंबर नहीं है। अंक जाँचें।</translation>
    </message>
    <message>
        <source>an old Excel workbook (XLS)</source>
        <translation>पुरानी Excel कार्यपुस्तिका (XLS)</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF दस्तावेज़</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>चित्र</translation>
    </message>
    <message>
        <source>a picture or a recording</source>
        <translation>चित्र या रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>a compressed file (GZ)</source>
        <translation>संपीड़ित फ़ाइल (GZ)</translation>
    </message>
    <message>
        <source>a compressed file (7Z)</source>
        <translation>संपीड़ित फ़ाइल (7Z)</translation>
    </message>
    <message>
        <source>a compressed file (RAR)</source>
        <translation>संपीड़ित फ़ाइल (RAR)</translation>
    </message>
    <message>
        <source>a text document (RTF)</source>
        <translation>टेक्स्ट दस्तावेज़ (RTF)</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>डेटाबेस</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>प्रोग्राम</translation>
    </message>
    <message>
        <source>text in UTF-32</source>
        <translation>UTF-32 में टेक्स्ट</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet (ODS)</source>
        <translation>OpenDocument स्प्रेडशीट (ODS)</translation>
    </message>
    <message>
        <source>an Excel workbook (XLSX)</source>
        <translation>Excel कार्यपुस्तिका (XLSX)</translation>
    </message>
    <message>
        <source>a compressed file (ZIP)</source>
        <translation>संपीड़ित फ़ाइल (ZIP)</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>वेब पेज</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>XML दस्तावेज़</translation>
    </message>
    <message>
        <source>it is not an ordinary file</source>
        <translation>यह साधारण फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>बाइनरी फ़ाइल</translation>
    </message>
    <message>
        <source>The column “%1”</source>
        <translation>कॉलम “%1”</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>कॉलम %1</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>चिपकाया गया टेक्स्ट</translation>
    </message>
    <message numerus="yes">
        <source>%n WhatsApp number(s) cannot be used and are kept as text beside the lead.</source>
        <translation>
            <numerusform>%n WhatsApp नंबर उपयोग के योग्य नहीं है और लीड के साथ टेक्स्ट के रूप में रखा गया है।</numerusform>
            <numerusform>%n WhatsApp नंबर उपयोग के योग्य नहीं हैं और लीड के साथ टेक्स्ट के रूप में रखे गए हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail address(es) cannot be used and are kept as text beside the lead.</source>
        <translation>
            <numerusform>%n ई-मेल पता उपयोग के योग्य नहीं है और लीड के साथ टेक्स्ट के रूप में रखा गया है।</numerusform>
            <numerusform>%n ई-मेल पते उपयोग के योग्य नहीं हैं और लीड के साथ टेक्स्ट के रूप में रखे गए हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) have a status that Callboard does not know; they become pending.</source>
        <translation>
            <numerusform>%n लीड की स्थिति Callboard नहीं जानता; वह लंबित हो जाता है।</numerusform>
            <numerusform>%n लीड की स्थिति Callboard नहीं जानता; वे लंबित हो जाते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) have a lead_uuid that is none; they get a new one.</source>
        <translation>
            <numerusform>%n लीड का lead_uuid मान्य नहीं है; उसे नया मिलेगा।</numerusform>
            <numerusform>%n लीड के lead_uuid मान्य नहीं हैं; उन्हें नए मिलेंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the header; the further cells are kept as text.</source>
        <translation>
            <numerusform>%n पंक्ति में शीर्षक से अधिक खाने हैं; अतिरिक्त खाने टेक्स्ट के रूप में रखे गए हैं।</numerusform>
            <numerusform>%n पंक्तियों में शीर्षक से अधिक खाने हैं; अतिरिक्त खाने टेक्स्ट के रूप में रखे गए हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column “%2”: %3</source>
        <extracomment>%1 is a line&apos;s number, %2 a column&apos;s heading, %3 a sentence that says what is wrong there</extracomment>
        <translation>पंक्ति %1, कॉलम “%2”: %3</translation>
    </message>
    <message>
        <source>it has more rows than a sheet can have</source>
        <translation>इसमें उतनी से ज़्यादा पंक्तियाँ हैं जितनी किसी शीट में हो सकती हैं</translation>
    </message>
    <message>
        <source>a file that is protected by a password</source>
        <translation>पासवर्ड से सुरक्षित फ़ाइल</translation>
    </message>
    <message>
        <source>cell %1</source>
        <comment>of a spreadsheet</comment>
        <translation>सेल %1</translation>
    </message>
    <message>
        <source>a cell holds too much text</source>
        <translation>एक सेल में बहुत ज़्यादा टेक्स्ट है</translation>
    </message>
    <message>
        <source>it declares a document type</source>
        <translation>इसमें दस्तावेज़ प्रकार (DOCTYPE) घोषित है</translation>
    </message>
    <message>
        <source>a row or cell says that it stands at &quot;%1&quot;</source>
        <translation>एक पंक्ति या सेल अपना स्थान &quot;%1&quot; बताती है</translation>
    </message>
    <message>
        <source>row %1</source>
        <comment>of a spreadsheet</comment>
        <translation>पंक्ति %1</translation>
    </message>
    <message>
        <source>a binary Excel workbook (XLSB)</source>
        <translation>बाइनरी Excel वर्कबुक (XLSB)</translation>
    </message>
    <message>
        <source>an office document that is no workbook</source>
        <translation>ऐसा ऑफ़िस दस्तावेज़ जो वर्कबुक नहीं है</translation>
    </message>
    <message>
        <source>the file is damaged or not complete</source>
        <translation>फ़ाइल ख़राब या अधूरी है</translation>
    </message>
    <message>
        <source>its part %1 is missing</source>
        <comment>of a spreadsheet</comment>
        <translation>इसका हिस्सा %1 नहीं है</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; (there are: %2)</source>
        <translation>शीट &quot;%1&quot; (ये शीट हैं: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) look as if a spreadsheet program had shortened them. Check them before anybody is called.</source>
        <translation>
            <numerusform>लगता है कि स्प्रेडशीट प्रोग्राम ने %n नंबर को छोटा कर दिया है। किसी को कॉल करने से पहले उसे जाँचें।</numerusform>
            <numerusform>लगता है कि स्प्रेडशीट प्रोग्राम ने %n नंबरों को छोटा कर दिया है। किसी को कॉल करने से पहले उन्हें जाँचें।</numerusform>
        </translation>
    </message>
    <message>
        <source>a row stands within another row</source>
        <translation>एक पंक्ति किसी दूसरी पंक्ति के भीतर है</translation>
    </message>
</context>
<context>
    <name>JobTurn</name>
    <message>
        <source>%1: Callboard is working with it. Try again in a moment.</source>
        <translation>%1: Callboard इस पर काम कर रहा है। थोड़ी देर में फिर कोशिश करें।</translation>
    </message>
</context>
<context>
    <name>LadderOptions</name>
    <message>
        <source>The waits after the first miss, the second and so on, for example &quot;30m,24h&quot;; the last one repeats. --tries says how often in all.</source>
        <translation>पहली बार छूटने के बाद, दूसरी बार के बाद आदि का इंतज़ार, जैसे &quot;30m,24h&quot;; अंतिम दोहराया जाता है। कुल कितनी बार, यह --tries बताता है।</translation>
    </message>
    <message>
        <source>The waits after one outcome: busy=10m, no_answer=..., voicemail=..., provider_error=...; once for each. &quot;never&quot; tries no more, &quot;usual&quot; waits as after the others.</source>
        <translation>किसी एक नतीजे के बाद का इंतज़ार: busy=10m, no_answer=..., voicemail=..., provider_error=...; हर एक के लिए एक बार। &quot;never&quot; फिर कोशिश नहीं करता, &quot;usual&quot; बाकियों जैसा इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>At least so long between two contacts to a number, for example 30m, or &quot;none&quot;. Practice calls keep none.</source>
        <translation>किसी नंबर पर दो संपर्कों के बीच कम से कम इतना समय, जैसे 30m, या &quot;none&quot;। अभ्यास कॉल में कोई अंतर नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>At most so many contacts to a number within a time, for example 3/24h, once for each, or &quot;none&quot;. Practice calls keep none.</source>
        <translation>किसी नंबर पर इतने समय में अधिक से अधिक इतने संपर्क, जैसे 3/24h, हर एक के लिए एक बार, या &quot;none&quot;। अभ्यास कॉल में कोई सीमा नहीं रखी जाती।</translation>
    </message>
</context>
<context>
    <name>LawText</name>
    <message>
        <source>promotion</source>
        <translation>प्रचार</translation>
    </message>
    <message>
        <source>service</source>
        <translation>सेवा</translation>
    </message>
    <message>
        <source>recovery of debts</source>
        <translation>क़र्ज़ की वसूली</translation>
    </message>
    <message>
        <source>recovery of microfinance loans</source>
        <translation>माइक्रोफ़ाइनेंस लोन की वसूली</translation>
    </message>
    <message>
        <source>all calls</source>
        <translation>सभी कॉल</translation>
    </message>
    <message numerus="yes">
        <source>at most %n contact(s) to a number in %1</source>
        <translation>
            <numerusform>%1 में एक नंबर पर अधिकतम %n संपर्क</numerusform>
            <numerusform>%1 में एक नंबर पर अधिकतम %n संपर्क</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a do-not-call register no older than %n day(s)</source>
        <translation>
            <numerusform>‘कॉल न करें’ रजिस्टर %n दिन से पुराना न हो</numerusform>
            <numerusform>‘कॉल न करें’ रजिस्टर %n दिन से पुराना न हो</numerusform>
        </translation>
    </message>
    <message>
        <source>only with the person&apos;s consent</source>
        <translation>केवल व्यक्ति की सहमति से</translation>
    </message>
    <message>
        <source>advice only</source>
        <translation>केवल सलाह</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 से लागू</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 को जाँचा गया</translation>
    </message>
    <message>
        <source>not compared with the source</source>
        <translation>स्रोत से मिलान नहीं किया गया</translation>
    </message>
    <message>
        <source>• %1</source>
        <comment>a line of a list</comment>
        <translation>• %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a country and a state of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No law is kept: no hours, no limits, no consent.</source>
        <translation>कोई क़ानून लागू नहीं: न समय, न सीमाएँ, न सहमति।</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, संस्करण %2</translation>
    </message>
</context>
<context>
    <name>LeadActions</name>
    <message>
        <source>&amp;Add Lead…</source>
        <translation>लीड जोड़ें (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit Lead…</source>
        <translation>लीड संपादित करें (&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete Leads…</source>
        <translation>लीड हटाएँ (&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Mark as Do Not Call</source>
        <translation>“कॉल न करें” चिह्नित करें (&amp;M)</translation>
    </message>
    <message>
        <source>Allow Calls A&amp;gain</source>
        <translation>फिर से कॉल की अनुमति दें (&amp;G)</translation>
    </message>
    <message>
        <source>Call &amp;Next…</source>
        <translation>अगली कॉल इसी को (&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Why Not Now?</source>
        <translation>अभी क्यों नहीं (&amp;W)?</translation>
    </message>
    <message>
        <source>&amp;Copy Leads</source>
        <translation>लीड कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport Selected Leads…</source>
        <translation>चुने हुए लीड निर्यात करें (&amp;X)…</translation>
    </message>
    <message>
        <source>Export All That &amp;Match…</source>
        <translation>मेल खाने वाले सभी निर्यात करें (&amp;M)…</translation>
    </message>
    <message>
        <source>Se&amp;lect All That Match the Filter</source>
        <translation>फ़िल्टर से मेल खाने वाले सभी चुनें (&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;Only the Rows on Screen</source>
        <translation>केवल स्क्रीन पर दिख रही पंक्तियाँ चुनें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Invert Selection</source>
        <translation>चयन उलटें (&amp;I)</translation>
    </message>
    <message>
        <source>Clea&amp;r Selection</source>
        <translation>चयन साफ़ करें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Schedule Calls…</source>
        <translation>कॉल तय करें (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Find Leads</source>
        <translation>लीड खोजें (&amp;F)</translation>
    </message>
    <message>
        <source>Clear &amp;the Filter</source>
        <translation>फ़िल्टर हटाएँ (&amp;T)</translation>
    </message>
    <message>
        <source>Take O&amp;ut of Campaigns…</source>
        <translation>अभियानों से निकालें (&amp;U)…</translation>
    </message>
    <message>
        <source>C&amp;hange Many Leads…</source>
        <translation>कई लीड बदलें (&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>Select by Num&amp;ber or Count…</source>
        <translation>नंबर या गिनती से चुनें (&amp;B)…</translation>
    </message>
</context>
<context>
    <name>LeadBlock</name>
    <message>
        <source>Not scheduled</source>
        <translation>तय नहीं</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>keeps a lead from being called</comment>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Campaign over</source>
        <translation>अभियान समाप्त</translation>
    </message>
    <message>
        <source>Not its turn yet</source>
        <translation>अभी बारी नहीं आई</translation>
    </message>
    <message>
        <source>Outside calling hours</source>
        <translation>कॉल के समय से बाहर</translation>
    </message>
    <message>
        <source>Do-not-call mark</source>
        <translation>‘कॉल न करें’ चिह्न</translation>
    </message>
    <message>
        <source>Reached already</source>
        <translation>संपर्क हो चुका है</translation>
    </message>
    <message>
        <source>Tries used up</source>
        <translation>प्रयास समाप्त</translation>
    </message>
    <message>
        <source>No free line</source>
        <translation>कोई ख़ाली लाइन नहीं</translation>
    </message>
    <message>
        <source>Call under way</source>
        <translation>कॉल जारी है</translation>
    </message>
    <message>
        <source>Contacted a short while ago</source>
        <translation>थोड़ी देर पहले संपर्क हुआ</translation>
    </message>
    <message>
        <source>Account stopped</source>
        <translation>खाता रोका गया</translation>
    </message>
    <message>
        <source>Wait after a refusal</source>
        <translation>मना होने के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <source>Last call in doubt</source>
        <translation>पिछली कॉल संदेह में</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>आपका निर्णय</translation>
    </message>
    <message>
        <source>Lead deleted</source>
        <translation>लीड हटाया गया</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>‘कॉल न करें’ सूची</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>सहमति नहीं</translation>
    </message>
    <message>
        <source>Wait after a miss</source>
        <translation>छूटने के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <source>Contacted often enough</source>
        <translation>पर्याप्त बार संपर्क हो चुका</translation>
    </message>
    <message>
        <source>Calls of the day used up</source>
        <translation>दिन की कॉल समाप्त</translation>
    </message>
    <message>
        <source>Budget spent</source>
        <translation>बजट ख़र्च हो चुका</translation>
    </message>
    <message>
        <source>Goal reached</source>
        <translation>लक्ष्य पूरा हुआ</translation>
    </message>
    <message>
        <source>Your go</source>
        <translation>आपकी मंज़ूरी</translation>
    </message>
    <message>
        <source>Wait after an interruption</source>
        <translation>रुकावट के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <source>No campaign is going to call this lead.</source>
        <translation>कोई अभियान इस लीड को कॉल नहीं करेगा।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a campaign&apos;s name, %2 one or two sentences that say why it does not call now</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No calls are placed now</source>
        <translation>अभी कोई कॉल नहीं की जा रही</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>इस कंप्यूटर की घड़ी</translation>
    </message>
    <message>
        <source>Agent not known yet</source>
        <translation>एजेंट अभी पता नहीं</translation>
    </message>
    <message>
        <source>Account slowed down</source>
        <translation>खाता धीमा किया गया</translation>
    </message>
    <message>
        <source>Campaign paused</source>
        <translation>अभियान रोका हुआ</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>ई-मेल पता नहीं</translation>
    </message>
    <message>
        <source>Country without advertising</source>
        <translation>बिना विज्ञापन वाला देश</translation>
    </message>
    <message>
        <source>Message not complete</source>
        <translation>संदेश अधूरा</translation>
    </message>
    <message>
        <source>Your own number</source>
        <translation>आपका अपना नंबर</translation>
    </message>
    <message>
        <source>Sender&apos;s people of 24 hours used up</source>
        <translation>प्रेषक की 24 घंटे की लोगों की सीमा पूरी</translation>
    </message>
</context>
<context>
    <name>LeadColumns</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>अगला</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>WhatsApp नंबर</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>जोड़ा गया</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला गया</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>रुकावट का कारण</translation>
    </message>
</context>
<context>
    <name>LeadEdit</name>
    <message>
        <source>Say which tag.</source>
        <translation>बताएँ कौन-सा टैग।</translation>
    </message>
    <message>
        <source>A tag has no comma: commas part one from the next.</source>
        <translation>टैग में अल्पविराम नहीं होता: अल्पविराम एक टैग को दूसरे से अलग करते हैं।</translation>
    </message>
    <message>
        <source>Say which column.</source>
        <translation>बताएँ कौन-सा कॉलम।</translation>
    </message>
    <message>
        <source>“%1” is no further column.</source>
        <translation>“%1” कोई अतिरिक्त कॉलम नहीं है।</translation>
    </message>
    <message>
        <source>Say what is to stand in the column, or empty it.</source>
        <translation>बताएँ कि कॉलम में क्या लिखा जाए, या उसे ख़ाली करें।</translation>
    </message>
</context>
<context>
    <name>LeadEditText</name>
    <message numerus="yes">
        <source>%Ln lead(s) have it already.</source>
        <translation>
            <numerusform>%Ln लीड में यह पहले से है।</numerusform>
            <numerusform>%Ln लीड में यह पहले से है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are being called and stay.</source>
        <translation>
            <numerusform>%Ln लीड को अभी कॉल हो रही है; वह वैसी ही रहती है।</numerusform>
            <numerusform>%Ln लीड को अभी कॉल हो रही है; वे वैसी ही रहती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) wait in a campaign and stay.</source>
        <translation>
            <numerusform>%Ln लीड किसी अभियान में प्रतीक्षा में है और वैसी ही रहती है।</numerusform>
            <numerusform>%Ln लीड किसी अभियान में प्रतीक्षा में हैं और वैसी ही रहती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are not to be called and stay so.</source>
        <translation>
            <numerusform>%Ln लीड को कॉल नहीं करनी है; वह वैसी ही रहती है।</numerusform>
            <numerusform>%Ln लीड को कॉल नहीं करनी है; वे वैसी ही रहती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were deleted meanwhile.</source>
        <translation>
            <numerusform>%Ln लीड इस बीच हटाई गई।</numerusform>
            <numerusform>%Ln लीड इस बीच हटाई गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty partner</source>
        <translation>पार्टनर ख़ाली करें</translation>
    </message>
    <message>
        <source>Set partner to “%1”</source>
        <translation>पार्टनर “%1” करें</translation>
    </message>
    <message>
        <source>Set “%1” to “%2”</source>
        <translation>“%1” को “%2” करें</translation>
    </message>
    <message>
        <source>Empty “%1”</source>
        <translation>“%1” ख़ाली करें</translation>
    </message>
    <message>
        <source>Add the tag “%1”</source>
        <translation>टैग “%1” जोड़ें</translation>
    </message>
    <message>
        <source>Take off the tag “%1”</source>
        <translation>टैग “%1” हटाएँ</translation>
    </message>
    <message>
        <source>Set the status back to pending</source>
        <translation>स्थिति फिर से लंबित करें</translation>
    </message>
    <message>
        <source>Mark as not to be called</source>
        <translation>‘कॉल न करें’ चिह्नित करें</translation>
    </message>
    <message>
        <source>Allow calls again</source>
        <translation>फिर से कॉल की अनुमति दें</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %Ln lead(s).</source>
        <extracomment>%1 is what is done, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>%Ln लीड के लिए: %1।</numerusform>
            <numerusform>%Ln लीड के लिए: %1।</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the list, and no campaign will call them.</source>
        <translation>वे सूची में रहेंगे, और कोई अभियान उन्हें कॉल नहीं करेगा।</translation>
    </message>
    <message>
        <source>Whose number an opt-out, a register or a prefix forbids stays marked.</source>
        <translation>जिनका नंबर कोई ऑप्ट-आउट, रजिस्टर या उपसर्ग रोकता है, उन पर निशान बना रहता है।</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lead(s) were changed.</source>
        <extracomment>%1 is what was done, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>%1: %Ln लीड बदली गई।</numerusform>
            <numerusform>%1: %Ln लीड बदली गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; the others stay as they are.</source>
        <translation>इसे रोक दिया गया; बाकी लीड वैसी ही रहती हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are as they were before.</source>
        <translation>
            <numerusform>%Ln लीड फिर पहले जैसी है।</numerusform>
            <numerusform>%Ln लीड फिर पहले जैसी हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were changed since and stay as they are: these are ticked now.</source>
        <translation>
            <numerusform>%Ln लीड उसके बाद बदली गई और वैसी ही रहती है: अब उस पर निशान लगा है।</numerusform>
            <numerusform>%Ln लीड उसके बाद बदली गईं और वैसी ही रहती हैं: अब उन पर निशान लगे हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were deleted since.</source>
        <translation>
            <numerusform>%Ln लीड उसके बाद हटाई गई।</numerusform>
            <numerusform>%Ln लीड उसके बाद हटाई गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; the others can still be taken back.</source>
        <translation>इसे रोक दिया गया; बाकी बदलाव अब भी वापस लिए जा सकते हैं।</translation>
    </message>
    <message>
        <source>An opt-out, a register or a prefix forbids their numbers. The page Do Not Call shows which.</source>
        <translation>किसी ने मना किया है, या रजिस्टर या उपसर्ग इनके नंबर रोकता है। “कॉल न करें” पन्ना बताता है कि कौन सा।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) were not marked.</source>
        <translation>
            <numerusform>%Ln लीड पर निशान नहीं था।</numerusform>
            <numerusform>%Ln लीड पर निशान नहीं था।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadFilter</name>
    <message>
        <source>a name or a value</source>
        <translation>कोई नाम या मान</translation>
    </message>
    <message>
        <source>character %1</source>
        <extracomment>a place in the text of a filter, counted from 1</extracomment>
        <translation>अक्षर %1</translation>
    </message>
</context>
<context>
    <name>LeadService</name>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>WhatsApp नंबर</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>this is not an e-mail address</source>
        <translation>यह ई-मेल पता नहीं है</translation>
    </message>
    <message>
        <source>another lead has this number already</source>
        <translation>यह नंबर पहले से किसी दूसरे लीड का है</translation>
    </message>
    <message>
        <source>a call to this lead is under way</source>
        <translation>इस लीड को कॉल चल रही है</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>there is too little memory</source>
        <translation>मेमोरी बहुत कम है</translation>
    </message>
</context>
<context>
    <name>LeftCalls</name>
    <message>
        <source>Callboard looks after earlier calls</source>
        <translation>Callboard पहले की कॉल का ध्यान रख रहा है</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were under way when Callboard ended. They are followed to their end; nobody is called a second time.</source>
        <translation>
            <numerusform>Callboard के बंद होते समय %n कॉल चल रही थी। उसे अंत तक देखा जाएगा; किसी को दोबारा कॉल नहीं होगी।</numerusform>
            <numerusform>Callboard के बंद होते समय %n कॉल चल रही थीं। उन्हें अंत तक देखा जाएगा; किसी को दोबारा कॉल नहीं होगी।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegalProfile</name>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>India</source>
        <translation>भारत</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>संयुक्त राज्य अमेरिका</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>यूनाइटेड किंगडम</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>यूरोपीय संघ</translation>
    </message>
    <message>
        <source>Alabama</source>
        <translation>अलाबामा</translation>
    </message>
    <message>
        <source>Connecticut</source>
        <translation>कनेक्टिकट</translation>
    </message>
    <message>
        <source>Florida</source>
        <translation>फ़्लोरिडा</translation>
    </message>
    <message>
        <source>Kentucky</source>
        <translation>केंटकी</translation>
    </message>
    <message>
        <source>Louisiana</source>
        <translation>लुइज़ियाना</translation>
    </message>
    <message>
        <source>Maryland</source>
        <translation>मैरीलैंड</translation>
    </message>
    <message>
        <source>Massachusetts</source>
        <translation>मैसाचुसेट्स</translation>
    </message>
    <message>
        <source>Michigan</source>
        <translation>मिशिगन</translation>
    </message>
    <message>
        <source>Minnesota</source>
        <translation>मिनेसोटा</translation>
    </message>
    <message>
        <source>Mississippi</source>
        <translation>मिसिसिपी</translation>
    </message>
    <message>
        <source>Nevada</source>
        <translation>नेवादा</translation>
    </message>
    <message>
        <source>New Mexico</source>
        <translation>न्यू मैक्सिको</translation>
    </message>
    <message>
        <source>Oklahoma</source>
        <translation>ओक्लाहोमा</translation>
    </message>
    <message>
        <source>Pennsylvania</source>
        <translation>पेंसिल्वेनिया</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a place such as &quot;character 7&quot;, %2 says what is wrong there</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>only true means something here: a profile can only narrow</source>
        <translation>यहाँ केवल true का अर्थ है: प्रोफ़ाइल केवल और सीमित कर सकती है</translation>
    </message>
    <message>
        <source>one of hours, cap, consent, registerDays and notice is expected here</source>
        <translation>यहाँ hours, cap, consent, registerDays और notice में से एक होना चाहिए</translation>
    </message>
    <message>
        <source>nobody knows this category</source>
        <translation>यह श्रेणी अज्ञात है</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>सूची ख़ाली है</translation>
    </message>
    <message>
        <source>nobody knows the time zone %1</source>
        <translation>समय क्षेत्र %1 अज्ञात है</translation>
    </message>
    <message>
        <source>byte %1</source>
        <extracomment>%1 is a number of bytes</extracomment>
        <translation>बाइट %1</translation>
    </message>
    <message>
        <source>a state and what it is within go together</source>
        <translation>राज्य और वह किसके भीतर है, दोनों साथ दिए जाने चाहिए</translation>
    </message>
    <message>
        <source>hours of a country need its zones</source>
        <translation>देश के कॉल के समय के लिए उसके समय क्षेत्र ज़रूरी हैं</translation>
    </message>
</context>
<context>
    <name>MailOptions</name>
    <message>
        <source>With an account that sends e-mail: the subject; may hold {name} and any other column.</source>
        <translation>ई-मेल भेजने वाले खाते के साथ: विषय; इसमें {name} और कोई भी दूसरा कॉलम आ सकता है।</translation>
    </message>
    <message>
        <source>The text of the mail; may hold {name} and any other column.</source>
        <translation>ई-मेल का पाठ; इसमें {name} और कोई भी दूसरा कॉलम आ सकता है।</translation>
    </message>
    <message>
        <source>The same from a file.</source>
        <translation>वही, फ़ाइल से।</translation>
    </message>
    <message>
        <source>The same once more with markup, beside the text.</source>
        <translation>वही एक बार फिर मार्कअप के साथ, पाठ के अलावा।</translation>
    </message>
    <message>
        <source>With an account of calls: who sends a mail to those that were missed the last time and that no message reached.</source>
        <translation>कॉल वाले खाते के साथ: जिन्हें आख़िरी बार भी कॉल न लगी और जिन तक कोई संदेश नहीं पहुँचा, उन्हें ई-मेल कौन भेजता है।</translation>
    </message>
    <message>
        <source>The subject of that mail.</source>
        <translation>उस ई-मेल का विषय।</translation>
    </message>
    <message>
        <source>Its text.</source>
        <translation>उसका पाठ।</translation>
    </message>
    <message>
        <source>Its text, from a file.</source>
        <translation>उसका पाठ, फ़ाइल से।</translation>
    </message>
    <message>
        <source>Its text once more with markup.</source>
        <translation>उसका पाठ एक बार फिर, मार्कअप के साथ।</translation>
    </message>
    <message>
        <source>%1 sends no e-mail. --subject, --text and --html-file go with an account that does: name it by --account.</source>
        <translation>%1 ई-मेल नहीं भेजता। --subject, --text और --html-file ई-मेल भेजने वाले खाते के साथ चलते हैं: उसे --account से बताएँ।</translation>
    </message>
    <message>
        <source>A mail after the last miss needs --fallback-mail-account: who sends it?</source>
        <translation>आख़िरी बार कॉल न लगने के बाद के ई-मेल के लिए --fallback-mail-account चाहिए: उसे कौन भेजता है?</translation>
    </message>
    <message>
        <source>--fallback none and --fallback-mail-account contradict each other.</source>
        <translation>--fallback none और --fallback-mail-account एक-दूसरे के विरुद्ध हैं।</translation>
    </message>
    <message>
        <source>%1 sends e-mail, which has neither template nor language: say it by --subject and --text.</source>
        <translation>%1 ई-मेल भेजता है, जिसमें न टेम्पलेट होता है न भाषा: उसे --subject और --text से बताएँ।</translation>
    </message>
    <message>
        <source>%1 sends e-mail itself: --fallback-mail-account goes with an account of calls or of WhatsApp messages.</source>
        <translation>%1 ख़ुद ई-मेल भेजता है: --fallback-mail-account कॉल या WhatsApp संदेशों के खाते के साथ चलता है।</translation>
    </message>
</context>
<context>
    <name>MessageOptions</name>
    <message>
        <source>With an account that sends messages: the template; its language is that of --language.</source>
        <translation>संदेश भेजने वाले खाते के साथ: टेम्पलेट; उसकी भाषा --language वाली है।</translation>
    </message>
    <message>
        <source>The text of the template&apos;s next field; may hold {name} and any other column. Once for each.</source>
        <translation>टेम्पलेट के अगले फ़ील्ड का पाठ; इसमें {name} और कोई भी कॉलम आ सकता है। हर फ़ील्ड के लिए एक बार।</translation>
    </message>
    <message>
        <source>What the template&apos;s header shows, with --media-url.</source>
        <translation>--media-url के साथ: टेम्पलेट का शीर्ष क्या दिखाता है।</translation>
    </message>
    <message>
        <source>Where it is; begins with https.</source>
        <translation>वह कहाँ है; https से शुरू होता है।</translation>
    </message>
    <message>
        <source>With an account of calls: who writes to those that were missed the last time.</source>
        <translation>कॉल वाले खाते के साथ: आख़िरी बार कॉल न लगने पर कौन लिखता है।</translation>
    </message>
    <message>
        <source>The template of that message.</source>
        <translation>उस संदेश का टेम्पलेट।</translation>
    </message>
    <message>
        <source>Its language, exactly as the template has it.</source>
        <translation>उसकी भाषा, ठीक वैसी जैसी टेम्पलेट में है।</translation>
    </message>
    <message>
        <source>The text of its next field; once for each.</source>
        <translation>उसके अगले फ़ील्ड का पाठ; हर फ़ील्ड के लिए एक बार।</translation>
    </message>
    <message>
        <source>%1 places calls. --template, --field and --media go with an account that sends messages: name it by --account.</source>
        <translation>%1 कॉल करता है। --template, --field और --media संदेश भेजने वाले खाते के साथ चलते हैं: उसे --account से बताएँ।</translation>
    </message>
    <message>
        <source>%1 sends messages itself: --fallback-account goes with an account of calls.</source>
        <translation>%1 स्वयं संदेश भेजता है: --fallback-account कॉल वाले खाते के साथ चलता है।</translation>
    </message>
    <message>
        <source>--%1 needs --fallback-account: who sends that message?</source>
        <translation>--%1 के साथ --fallback-account चाहिए: वह संदेश कौन भेजता है?</translation>
    </message>
    <message>
        <source>--fallback none and --fallback-account contradict each other.</source>
        <translation>--fallback none और --fallback-account एक-दूसरे के विरुद्ध हैं।</translation>
    </message>
</context>
<context>
    <name>MessagePrompter</name>
    <message>
        <source>Do Nothing</source>
        <translation>कुछ न करें</translation>
    </message>
</context>
<context>
    <name>MessageSettlement</name>
    <message>
        <source>The provider does not take this message (%1), and would take none of the others. Look at the template, its language and its fields, then resume the campaign.</source>
        <translation>प्रदाता यह संदेश नहीं लेता (%1), और बाकी भी नहीं लेगा। टेम्पलेट, उसकी भाषा और उसके फ़ील्ड देखें, फिर अभियान को फिर शुरू करें।</translation>
    </message>
    <message>
        <source>WhatsApp is judging this template and holds its messages. Resume the campaign once the first ones are delivered.</source>
        <translation>WhatsApp इस टेम्पलेट को परख रहा है और इसके संदेश रोके हुए है। पहले संदेश पहुँच जाने पर अभियान को फिर शुरू करें।</translation>
    </message>
    <message>
        <source>WhatsApp has paused this template, and may deliver none of its messages. Choose another one or wait until it is active again, then resume the campaign.</source>
        <translation>WhatsApp ने यह टेम्पलेट रोक दिया है, और हो सकता है इसके कोई संदेश न पहुँचें। कोई दूसरा चुनें या इसके फिर सक्रिय होने तक रुकें, फिर अभियान को फिर शुरू करें।</translation>
    </message>
    <message>
        <source>The mail server refuses one address after the other (%1). Look at the addresses and at the account&apos;s sender, then resume the campaign.</source>
        <translation>मेल सर्वर एक के बाद एक पता अस्वीकार कर रहा है (%1)। पते और खाते का प्रेषक देखें, फिर अभियान दोबारा शुरू करें।</translation>
    </message>
    <message>
        <source>The mail server does not take this mail (%1), and would take none of the others. Look at subject, text and size of the mail, then resume the campaign.</source>
        <translation>मेल सर्वर यह ई-मेल नहीं लेता (%1), और बाकी में से भी कोई नहीं लेगा। ई-मेल का विषय, टेक्स्ट और आकार देखें, फिर अभियान दोबारा शुरू करें।</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>Scheduled 1 call!</source>
        <translation>1 कॉल तय की गई!</translation>
    </message>
    <message>
        <source>Scheduled %L1 calls in 1 batch!</source>
        <translation>1 बैच में %L1 कॉल तय की गईं!</translation>
    </message>
    <message>
        <source>Scheduled %L1 calls in %L2 batches!</source>
        <translation>%L2 बैच में %L1 कॉल तय की गईं!</translation>
    </message>
    <message>
        <source>Scheduled 1 message!</source>
        <translation>1 संदेश शेड्यूल हुआ!</translation>
    </message>
    <message>
        <source>Scheduled %L1 messages in 1 batch!</source>
        <translation>1 बैच में %L1 संदेश शेड्यूल हुए!</translation>
    </message>
    <message>
        <source>Scheduled %L1 messages in %L2 batches!</source>
        <translation>%L2 बैचों में %L1 संदेश शेड्यूल हुए!</translation>
    </message>
</context>
<context>
    <name>NumberedLeads</name>
    <message>
        <source>This is the beginning of numbers, and no number.</source>
        <translation>यह नंबरों की शुरुआत है, पूरा नंबर नहीं।</translation>
    </message>
    <message>
        <source>No lead has this number.</source>
        <translation>यह नंबर किसी लीड का नहीं है।</translation>
    </message>
</context>
<context>
    <name>OAuthClient</name>
    <message>
        <source>it is not a JSON file</source>
        <translation>यह JSON फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>it is the client of a web server; make one of the type Desktop app</source>
        <translation>यह वेब सर्वर का क्लाइंट है; ‘Desktop app’ प्रकार का क्लाइंट बनाएँ</translation>
    </message>
    <message>
        <source>it is not the file of an OAuth client of the type Desktop app</source>
        <translation>यह ‘Desktop app’ प्रकार के OAuth क्लाइंट की फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>its addresses are not Google&apos;s</source>
        <translation>इसके पते Google के नहीं हैं</translation>
    </message>
</context>
<context>
    <name>PassphrasePrompt</name>
    <message>
        <source>New passphrase</source>
        <translation>नया पासफ़्रेज़</translation>
    </message>
    <message>
        <source>Once more, to be sure</source>
        <translation>पक्का करने के लिए एक बार और</translation>
    </message>
    <message>
        <source>The two were not the same. Nothing was changed.</source>
        <translation>दोनों एक जैसे नहीं थे। कुछ भी नहीं बदला गया।</translation>
    </message>
</context>
<context>
    <name>PauseText</name>
    <message numerus="yes">
        <source>Paused: %1 of %n campaign(s)</source>
        <translation>
            <numerusform>रोके हुए: %n अभियान में से %1</numerusform>
            <numerusform>रोके हुए: %n अभियानों में से %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Safe default</source>
        <translation>सुरक्षित डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>डिलीवरी</translation>
    </message>
    <message>
        <source>From 10:00 to 17:00. Missed leads are tried again after two hours, three times in all, also on the next day. At least two hours between two contacts to a number.</source>
        <translation>10:00 से 17:00 तक। छूटे लीड को दो घंटे बाद फिर कॉल की जाती है, कुल तीन बार, अगले दिन भी। एक नंबर पर दो संपर्कों के बीच कम से कम दो घंटे।</translation>
    </message>
    <message>
        <source>Office hours, one try</source>
        <translation>ऑफ़िस का समय, एक प्रयास</translation>
    </message>
    <message>
        <source>From 09:00 to 18:00, one try for each lead; what is left goes on the next day by itself.</source>
        <translation>09:00 से 18:00 तक, हर लीड के लिए एक प्रयास; जो बचे, वह अगले दिन अपने आप जारी रहता है।</translation>
    </message>
    <message>
        <source>Rising waits</source>
        <translation>बढ़ता अंतराल</translation>
    </message>
    <message>
        <source>Missed leads are tried again after 30, 60 and 120 minutes, four times in all.</source>
        <translation>छूटे लीड को 30, 60 और 120 मिनट बाद फिर कॉल की जाती है, कुल चार बार।</translation>
    </message>
    <message>
        <source>One try</source>
        <translation>एक प्रयास</translation>
    </message>
    <message>
        <source>Each lead is called once; who is missed stays missed.</source>
        <translation>हर लीड को एक बार कॉल की जाती है; जो छूटा, वह छूटा ही रहता है।</translation>
    </message>
    <message>
        <source>This name of a preset</source>
        <translation>प्रीसेट का यह नाम</translation>
    </message>
    <message numerus="yes">
        <source>1 to %n characters</source>
        <translation>
            <numerusform>1 से %n अक्षर</numerusform>
            <numerusform>1 से %n अक्षर</numerusform>
        </translation>
    </message>
    <message>
        <source>A preset named %1</source>
        <translation>%1 नाम का प्रीसेट</translation>
    </message>
    <message>
        <source>Saved by you: rhythm, hours and rules.</source>
        <translation>आपका सहेजा हुआ: लय, समय और नियम।</translation>
    </message>
    <message>
        <source>One message to each lead, as fast as the account sends; above its daily limit the rest goes out on the next day.</source>
        <translation>हर लीड को एक संदेश, जितनी तेज़ी से खाता भेजता है; दैनिक सीमा से ऊपर के बाकी संदेश अगले दिन जाते हैं।</translation>
    </message>
    <message>
        <source>One message to each lead; a campaign with more leads than the day has messages fails at its start.</source>
        <translation>हर लीड को एक संदेश; जिस अभियान में दिन के संदेशों से अधिक लीड हों, वह शुरू होते ही विफल हो जाता है।</translation>
    </message>
    <message>
        <source>Presales</source>
        <translation>प्रीसेल्स</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Messages, all or none</source>
        <translation>संदेश, सभी या कोई नहीं</translation>
    </message>
    <message>
        <source>Missed leads are tried again after 30 minutes and after 24 hours, then WhatsApp and e-mail follow, where you choose who writes them. At least 30 minutes between two contacts to a number, at most three in 24 hours; practice calls keep neither.</source>
        <translation>छूटे लीड को 30 मिनट और 24 घंटे बाद फिर कॉल की जाती है, उसके बाद WhatsApp और ई-मेल भेजे जाते हैं, यदि आप चुनें कि उन्हें कौन भेजे। एक नंबर पर दो संपर्कों के बीच कम से कम 30 मिनट, 24 घंटे में अधिकतम तीन संपर्क; अभ्यास कॉल में दोनों नहीं रखे जाते।</translation>
    </message>
    <message>
        <source>From 09:00 to 21:00, batches begin on time however long the others talk, for which the account needs the lines. Missed leads are tried again after 30 minutes and after 24 hours, then WhatsApp and e-mail follow, where you choose who writes them.</source>
        <translation>09:00 से 21:00 तक बैच समय पर शुरू होते हैं, बाकी कॉल चाहे जितनी देर चलें; इसके लिए खाते में उतनी लाइनें होनी चाहिए। छूटे लीड को 30 मिनट और 24 घंटे बाद फिर कॉल की जाती है, उसके बाद WhatsApp और ई-मेल भेजे जाते हैं, यदि आप चुनें कि उन्हें कौन भेजे।</translation>
    </message>
</context>
<context>
    <name>ProfileUse</name>
    <message>
        <source>files cannot be locked there</source>
        <translation>वहाँ फ़ाइलें लॉक नहीं की जा सकतीं</translation>
    </message>
</context>
<context>
    <name>ProviderBook</name>
    <message>
        <source>the practice line is not running</source>
        <translation>अभ्यास लाइन नहीं चल रही है</translation>
    </message>
    <message>
        <source>The key&apos;s store</source>
        <translation>कुंजी का भंडार</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>सभी चुनें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>बढ़ाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>घटाएँ (&amp;D)</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>यहाँ देखें:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>ऊपर का फ़ोल्डर</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>नया फ़ोल्डर बनाएँ</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>सूची दृश्य</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>विवरण दृश्य</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>फ़ाइल प्रकार:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>फ़ाइल का नाम (&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>चुनें (&amp;C)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 पहले से मौजूद है।
क्या आप इसे बदलना चाहते हैं?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
फ़ाइल नहीं मिली।
कृपया जाँचें कि फ़ाइल का सही नाम दिया गया है।</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>बदलने की तारीख़</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>पूर्ववत करें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>दोबारा करें (&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>काटें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सभी चुनें</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>विवरण दिखाएँ...</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>विवरण छिपाएँ...</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>सभी सहेजें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>हाँ (&amp;Y)</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>सभी के लिए हाँ (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>नहीं (&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>सभी के लिए नहीं (&amp;O)</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>बीच में रोकें</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>अनदेखा करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>सहायता</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>रीसेट करें</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>डिफ़ॉल्ट वापस लाएँ</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>पूर्ववत करें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>दोबारा करें (&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>काटें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>लिंक का पता कॉपी करें (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सभी चुनें</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Nothing stands against a call.</source>
        <translation>कॉल करने में कोई रुकावट नहीं है।</translation>
    </message>
    <message>
        <source>Campaign running</source>
        <translation>अभियान चालू</translation>
    </message>
    <message>
        <source>The campaign is not running.</source>
        <translation>अभियान चालू नहीं है।</translation>
    </message>
    <message>
        <source>Campaign open</source>
        <translation>अभियान खुला</translation>
    </message>
    <message>
        <source>The campaign is over.</source>
        <translation>अभियान समाप्त हो चुका है।</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>बारी</translation>
    </message>
    <message>
        <source>The lead&apos;s batch has not started yet.</source>
        <translation>लीड का बैच अभी शुरू नहीं हुआ है।</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>कॉल का समय</translation>
    </message>
    <message>
        <source>It is outside the calling hours (%1).</source>
        <translation>यह कॉल के समय से बाहर है (%1)।</translation>
    </message>
    <message>
        <source>Do-not-call mark</source>
        <translation>‘कॉल न करें’ चिह्न</translation>
    </message>
    <message>
        <source>The lead is marked not to be called.</source>
        <translation>लीड कॉल न करने के लिए चिह्नित है।</translation>
    </message>
    <message>
        <source>Not reached yet</source>
        <translation>अभी संपर्क नहीं हुआ</translation>
    </message>
    <message>
        <source>The lead was reached in this campaign already.</source>
        <translation>इस अभियान में लीड से पहले ही संपर्क हो चुका है।</translation>
    </message>
    <message>
        <source>Tries left</source>
        <translation>बाक़ी प्रयास</translation>
    </message>
    <message>
        <source>All tries are used up (%1).</source>
        <translation>सभी प्रयास समाप्त हो चुके हैं (%1)।</translation>
    </message>
    <message>
        <source>Free line</source>
        <translation>ख़ाली लाइन</translation>
    </message>
    <message>
        <source>All lines are in use (%1).</source>
        <translation>सभी लाइनें उपयोग में हैं (%1)।</translation>
    </message>
    <message>
        <source>Number free</source>
        <translation>नंबर ख़ाली</translation>
    </message>
    <message>
        <source>Another call to this number is under way.</source>
        <translation>इस नंबर पर दूसरी कॉल चल रही है।</translation>
    </message>
    <message>
        <source>Gap between contacts</source>
        <translation>संपर्कों के बीच अंतराल</translation>
    </message>
    <message>
        <source>The number was contacted a short while ago.</source>
        <translation>इस नंबर पर थोड़ी देर पहले संपर्क हुआ था।</translation>
    </message>
    <message>
        <source>Account open</source>
        <translation>खाता खुला</translation>
    </message>
    <message>
        <source>The account is stopped or slowed down.</source>
        <translation>खाता रुका हुआ है या धीमा किया गया है।</translation>
    </message>
    <message>
        <source>Waiting after a refusal</source>
        <translation>मना होने के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <source>The provider did not take the call a moment ago.</source>
        <translation>प्रदाता ने थोड़ी देर पहले कॉल नहीं ली।</translation>
    </message>
    <message>
        <source>Last call known</source>
        <translation>पिछली कॉल का पता है</translation>
    </message>
    <message>
        <source>A call may have been placed; the provider is being asked.</source>
        <translation>हो सकता है कि कॉल लगाई गई हो; प्रदाता से पूछा जा रहा है।</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>आपका निर्णय</translation>
    </message>
    <message>
        <source>Lead exists</source>
        <translation>लीड मौजूद है</translation>
    </message>
    <message>
        <source>The lead was deleted.</source>
        <translation>लीड हटा दिया गया।</translation>
    </message>
    <message>
        <source>Do-not-call lists</source>
        <translation>‘कॉल न करें’ सूचियाँ</translation>
    </message>
    <message>
        <source>The number stands on a do-not-call list (%1).</source>
        <translation>नंबर किसी ‘कॉल न करें’ सूची में है (%1)।</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>सहमति</translation>
    </message>
    <message>
        <source>The law asks for this person&apos;s consent, and none is recorded.</source>
        <translation>क़ानून के अनुसार इस व्यक्ति की सहमति ज़रूरी है, और कोई सहमति दर्ज नहीं है।</translation>
    </message>
    <message>
        <source>Wait after a miss</source>
        <translation>छूटने के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <source>The lead was missed and is tried again later.</source>
        <translation>लीड छूट गया था और उसे बाद में फिर कॉल होगी।</translation>
    </message>
    <message>
        <source>Contacts to the number</source>
        <translation>नंबर पर संपर्क</translation>
    </message>
    <message>
        <source>The number was contacted often enough (%1).</source>
        <translation>नंबर पर पर्याप्त बार संपर्क हो चुका है (%1)।</translation>
    </message>
    <message>
        <source>Calls of the day</source>
        <translation>दिन की कॉल</translation>
    </message>
    <message>
        <source>The day&apos;s calls are used up (%1).</source>
        <translation>दिन की सभी कॉल हो चुकी हैं (%1)।</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>बजट</translation>
    </message>
    <message>
        <source>The campaign&apos;s budget is spent (%1).</source>
        <translation>अभियान का बजट ख़र्च हो चुका है (%1)।</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>लक्ष्य</translation>
    </message>
    <message>
        <source>The campaign has reached its goal.</source>
        <translation>अभियान अपने लक्ष्य तक पहुँच गया है।</translation>
    </message>
    <message>
        <source>Your go</source>
        <translation>आपकी मंज़ूरी</translation>
    </message>
    <message>
        <source>The first leads were called; the others wait for your go.</source>
        <translation>पहले लीड को कॉल हो चुकी है; बाक़ी आपकी मंज़ूरी की प्रतीक्षा में हैं।</translation>
    </message>
    <message>
        <source>After an interruption</source>
        <translation>रुकावट के बाद</translation>
    </message>
    <message>
        <source>After an interruption the campaign waits for your word.</source>
        <translation>रुकावट के बाद अभियान आपके निर्देश की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>%1 It will not be called in this campaign.</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>%1 इस अभियान में उसे कॉल नहीं होगी।</translation>
    </message>
    <message>
        <source>Nobody can say whether the last call was placed: please decide under To Decide.</source>
        <translation>कोई नहीं बता सकता कि पिछली कॉल लगी थी या नहीं: कृपया ‘निर्णय के लिए’ में तय करें।</translation>
    </message>
    <message>
        <source>Callboard dials</source>
        <translation>Callboard कॉल करता है</translation>
    </message>
    <message>
        <source>Callboard places no calls now.</source>
        <translation>Callboard अभी कोई कॉल नहीं करता।</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>इस कंप्यूटर की घड़ी</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the provider&apos;s: please set it.</source>
        <translation>इस कंप्यूटर की घड़ी सेवा प्रदाता की घड़ी से अलग है: कृपया इसे ठीक करें।</translation>
    </message>
    <message>
        <source>Agent known</source>
        <translation>एजेंट पता है</translation>
    </message>
    <message>
        <source>The provider is being asked for the campaign&apos;s agent.</source>
        <translation>सेवा प्रदाता से अभियान के एजेंट के बारे में पूछा जा रहा है।</translation>
    </message>
    <message>
        <source>Full speed</source>
        <translation>पूरी गति</translation>
    </message>
    <message>
        <source>The account speeds up by degrees, and has its calls for now (%1).</source>
        <translation>खाता धीरे-धीरे गति पकड़ता है, और अभी के लिए उसकी कॉल पूरी हैं (%1)।</translation>
    </message>
    <message>
        <source>No Callboard places the calls of this profile now: start it, or leave it open.</source>
        <translation>अभी कोई Callboard इस प्रोफ़ाइल की कॉल नहीं करता: उसे शुरू करें, या खुला रहने दें।</translation>
    </message>
    <message>
        <source>Dialling has stopped because the database cannot be used; Callboard tries again by itself.</source>
        <translation>कॉल करना रुक गया है क्योंकि डेटाबेस का उपयोग नहीं हो पा रहा; Callboard अपने आप फिर कोशिश करता है।</translation>
    </message>
    <message>
        <source>What became of earlier calls is looked up at the provider first.</source>
        <translation>पहले की कॉल का क्या हुआ, यह पहले सेवा प्रदाता के यहाँ देखा जाता है।</translation>
    </message>
    <message>
        <source>The campaign is paused: resume it, and its leads are called again.</source>
        <translation>अभियान रोका हुआ है: उसे फिर शुरू करें, तब उसकी लीड को फिर कॉल की जाएगी।</translation>
    </message>
    <message>
        <source>Tries made: %1</source>
        <extracomment>%1 is such as &quot;0 of 3&quot;</extracomment>
        <translation>किए गए प्रयास: %1</translation>
    </message>
    <message>
        <source>Contacts made: %1</source>
        <extracomment>%1 is such as &quot;1 of 3 in 24 h&quot;</extracomment>
        <translation>किए गए संपर्क: %1</translation>
    </message>
    <message>
        <source>Calls made: %1</source>
        <extracomment>%1 is such as &quot;account 5 of 1000&quot;</extracomment>
        <translation>की गई कॉल: %1</translation>
    </message>
    <message>
        <source>Calls at once: %1</source>
        <extracomment>%1 is such as &quot;1 of 2&quot;</extracomment>
        <translation>एक साथ कॉल: %1</translation>
    </message>
    <message>
        <source>%1 Callboard paused it: %2</source>
        <extracomment>%1 is a sentence that says that a campaign is paused, %2 one or two that say why</extracomment>
        <translation>%1 Callboard ने इसे रोका: %2</translation>
    </message>
    <message>
        <source>Address known</source>
        <translation>पता मालूम</translation>
    </message>
    <message>
        <source>Country of the number</source>
        <translation>नंबर का देश</translation>
    </message>
    <message>
        <source>WhatsApp takes no advertising for numbers that begin with +1.</source>
        <translation>+1 से शुरू होने वाले नंबरों के लिए WhatsApp विज्ञापन नहीं लेता।</translation>
    </message>
    <message>
        <source>Message complete</source>
        <translation>संदेश पूरा</translation>
    </message>
    <message>
        <source>The message needs a value that the lead does not have (%1).</source>
        <translation>संदेश को ऐसा मान चाहिए जो लीड के पास नहीं है (%1)।</translation>
    </message>
    <message>
        <source>The campaign whose calls these messages follow is paused: resume it, and they are sent.</source>
        <translation>जिस अभियान की कॉल के बाद ये संदेश जाते हैं, वह रोका हुआ है: उसे फिर शुरू करें, तब ये भेजे जाएँगे।</translation>
    </message>
    <message>
        <source>Somebody else&apos;s number</source>
        <translation>किसी और का नंबर</translation>
    </message>
    <message>
        <source>This is the number the calls are made from.</source>
        <translation>कॉल इसी नंबर से की जाती हैं।</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <extracomment>%1 is a sentence that says that a campaign is paused, %2 who paused it and when</extracomment>
        <translation>%1 %2।</translation>
    </message>
    <message>
        <source>The lead has no e-mail address that can be one.</source>
        <translation>लीड के पास ऐसा कोई ई-मेल पता नहीं है जो सही हो सके।</translation>
    </message>
    <message>
        <source>People written to in 24 hours</source>
        <translation>24 घंटे में संदेश पाने वाले लोग</translation>
    </message>
    <message>
        <source>The sender has written to as many people as it may in 24 hours (%1).</source>
        <translation>प्रेषक 24 घंटे में जितने लोगों को संदेश भेज सकता है, उतनों को भेज चुका है (%1)।</translation>
    </message>
    <message>
        <source>People: %1</source>
        <extracomment>%1 is such as &quot;40 of 250&quot;</extracomment>
        <translation>लोग: %1</translation>
    </message>
    <message>
        <source>The account is stopped. Once this is mended, resume it in Settings: its campaigns then go on.</source>
        <translation>खाता रोका गया है। ठीक हो जाने पर इसे सेटिंग में जारी करें: तब इसके अभियान आगे चलेंगे।</translation>
    </message>
    <message>
        <source>The account is stopped (%1). Once this is mended, resume it in Settings: its campaigns then go on.</source>
        <extracomment>%1 is a sentence without its full stop, or a few words, that say what stopped the account</extracomment>
        <translation>खाता रोका गया है (%1)। ठीक हो जाने पर इसे सेटिंग में जारी करें: तब इसके अभियान आगे चलेंगे।</translation>
    </message>
    <message>
        <source>%1 It could be called from %2.</source>
        <extracomment>%1 is a sentence that says why, %2 a date and time with its zone</extracomment>
        <translation>%1 उसे %2 से कॉल हो सकती है।</translation>
    </message>
</context>
<context>
    <name>Reconciler</name>
    <message>
        <source>The provider shows two calls for one attempt. The campaign is paused. Look at the provider&apos;s own list before you resume it.</source>
        <translation>प्रदाता एक प्रयास के लिए दो कॉल दिखाता है। अभियान रोक दिया गया है। इसे जारी रखने से पहले प्रदाता की अपनी सूची देखें।</translation>
    </message>
</context>
<context>
    <name>RedirectPage</name>
    <message>
        <source>Google has let you in. You can close this window and go back to Callboard.</source>
        <translation>Google ने आपको साइन इन कर दिया है। आप यह विंडो बंद करके Callboard पर वापस जा सकते हैं।</translation>
    </message>
    <message>
        <source>You are not signed in. You can close this window; Callboard says what to do.</source>
        <translation>आपका साइन-इन नहीं हुआ है। आप यह विंडो बंद कर सकते हैं; क्या करना है, यह Callboard बताता है।</translation>
    </message>
    <message>
        <source>This does not belong to a sign-in that Callboard waits for. You can close this window.</source>
        <translation>यह ऐसे किसी साइन-इन का हिस्सा नहीं है जिसकी Callboard प्रतीक्षा कर रहा हो। आप यह विंडो बंद कर सकते हैं।</translation>
    </message>
    <message>
        <source>The request is too long.</source>
        <translation>अनुरोध बहुत लंबा है।</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language tag</comment>
        <extracomment>The tag of the language that this is translated to: &quot;hi&quot; for Hindi.</extracomment>
        <translation>hi</translation>
    </message>
</context>
<context>
    <name>RejectedLines</name>
    <message>
        <source>Line %L1 counts as a heading: %2</source>
        <translation>पंक्ति %L1 शीर्षक मानी जाती है: %2</translation>
    </message>
    <message>
        <source>Line %L1: %2</source>
        <translation>पंक्ति %L1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more line(s).</source>
        <translation>
            <numerusform>और %Ln पंक्ति।</numerusform>
            <numerusform>और %Ln पंक्तियाँ।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreGap</name>
    <message>
        <source>Found at %1 after the restore</source>
        <translation>बहाली के बाद %1 के यहाँ मिली</translation>
    </message>
</context>
<context>
    <name>RetryLadder</name>
    <message>
        <source>A wait of %1 s before the next call</source>
        <translation>अगली कॉल से पहले %1 s की प्रतीक्षा</translation>
    </message>
    <message>
        <source>0 s to 30 days</source>
        <translation>0 s से 30 दिन</translation>
    </message>
    <message>
        <source>The number of calls to a lead, %1,</source>
        <translation>एक लीड को कॉल की संख्या, %1,</translation>
    </message>
    <message>
        <source>Several calls to a lead without a wait</source>
        <translation>बिना प्रतीक्षा के एक लीड को कई कॉल</translation>
    </message>
    <message>
        <source>at least one wait, which may be 0 s</source>
        <translation>कम से कम एक प्रतीक्षा, जो 0 s भी हो सकती है</translation>
    </message>
    <message>
        <source>A wait after the outcome %1</source>
        <translation>परिणाम %1 के बाद प्रतीक्षा</translation>
    </message>
</context>
<context>
    <name>RhythmEditor</name>
    <message>
        <source>For up to 50 leads 10 at once are fine, if your plan has the lines.</source>
        <translation>50 तक लीड के लिए एक साथ 10 कॉल ठीक हैं, यदि आपके प्लान में इतनी लाइनें हों।</translation>
    </message>
    <message>
        <source>For 50 to 200 leads 5 at once are recommended.</source>
        <translation>50 से 200 लीड के लिए एक साथ 5 कॉल की सलाह दी जाती है।</translation>
    </message>
    <message>
        <source>For more than 200 leads take 3 to 5 at once, spread over hours.</source>
        <translation>200 से अधिक लीड के लिए एक साथ 3 से 5 कॉल रखें, कई घंटों में फैलाकर।</translation>
    </message>
</context>
<context>
    <name>RhythmOptions</name>
    <message>
        <source>Calls at a time, 1 to 100; 5 unless chosen.</source>
        <translation>एक साथ कॉल, 1 से 100; न चुनने पर 5।</translation>
    </message>
    <message>
        <source>Between two batches, 1 to 86400; 60 unless chosen.</source>
        <translation>दो बैचों के बीच, 1 से 86400; न चुनने पर 60।</translation>
    </message>
    <message>
        <source>&quot;capped&quot;, which is the default, or &quot;grid&quot;.</source>
        <translation>&quot;capped&quot;, जो डिफ़ॉल्ट है, या &quot;grid&quot;।</translation>
    </message>
</context>
<context>
    <name>RuleAsker</name>
    <message>
        <source>practice calls keep none</source>
        <translation>अभ्यास कॉल में कोई नहीं रखा जाता</translation>
    </message>
</context>
<context>
    <name>RuleOptions</name>
    <message>
        <source>Dials of a lead in all, 1 to 10.</source>
        <translation>एक लीड को कुल कितनी बार डायल करना है, 1 से 10।</translation>
    </message>
    <message>
        <source>Stop after N completed leads; 0: never.</source>
        <translation>N पूर्ण लीड के बाद रुकें; 0: कभी नहीं।</translation>
    </message>
    <message>
        <source>No new call once the campaign has cost USD N; 0: no limit.</source>
        <translation>अभियान पर USD N खर्च होने के बाद नई कॉल नहीं; 0: कोई सीमा नहीं।</translation>
    </message>
    <message>
        <source>Call the first N leads, then wait for &quot;callboard go&quot;.</source>
        <translation>पहले N लीड को कॉल करें, फिर &quot;callboard go&quot; की प्रतीक्षा करें।</translation>
    </message>
    <message>
        <source>When to call, for example &quot;Mo-Fr 09:00-13:00, 15:00-19:00&quot;.</source>
        <translation>कब कॉल करना है, जैसे &quot;Mo-Fr 09:00-13:00, 15:00-19:00&quot;।</translation>
    </message>
    <message>
        <source>With more leads than the account may call today: &quot;hold&quot; the rest until tomorrow, which is the default, or &quot;fail&quot; when the campaign begins.</source>
        <translation>जब लीड उससे ज़्यादा हों जितनी कॉल खाता आज कर सकता है: &quot;hold&quot;, बाक़ी को कल तक रोके रखता है (डिफ़ॉल्ट), या &quot;fail&quot;, अभियान शुरू होते ही विफल होता है।</translation>
    </message>
    <message>
        <source>What follows the last miss, in order: &quot;whatsapp&quot;, &quot;email&quot;, both with a comma, or &quot;none&quot;.</source>
        <translation>अंतिम बार छूटने के बाद क्या हो, क्रम से: &quot;whatsapp&quot;, &quot;email&quot;, अल्पविराम के साथ दोनों, या &quot;none&quot;।</translation>
    </message>
    <message>
        <source>Whose turn comes first: &quot;campaign&quot;, the most promising leads, or &quot;delivery&quot;, new leads before those tried before.</source>
        <translation>किसकी बारी पहले आती है: &quot;campaign&quot;, सबसे संभावनाशील लीड, या &quot;delivery&quot;, पहले कोशिश की गई लीड से पहले नई लीड।</translation>
    </message>
    <message>
        <source>What the calls are for, as the law tells them apart: promotional, service, recovery or microfinance.</source>
        <translation>कॉल किसलिए हैं, जैसा कानून उन्हें अलग करता है: promotional, service, recovery या microfinance।</translation>
    </message>
    <message>
        <source>When nothing ran and calls would slip to another day: &quot;ask&quot;, which waits for a word, &quot;go-on&quot; by itself, or &quot;expire&quot;, for appointments: whoever is late by more than 15 minutes for that reason is not called unless you decide so.</source>
        <translation>जब कुछ चल नहीं रहा था और कॉल दूसरे दिन पर खिसक जाएँगी: &quot;ask&quot;, जो आपके कहने की प्रतीक्षा करता है, &quot;go-on&quot; अपने आप, या &quot;expire&quot;, तय समय वाली कॉल के लिए: जिसे इस कारण 15 मिनट से अधिक देर हो, उसे आपके तय किए बिना कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>hours such as &quot;Mo-Fr 09:00-13:00, 15:00-19:00&quot; (%1)</source>
        <extracomment>%1 says what is wrong</extracomment>
        <translation>समय, जैसे &quot;Mo-Fr 09:00-13:00, 15:00-19:00&quot; (%1)</translation>
    </message>
</context>
<context>
    <name>RulePreset</name>
    <message>
        <source>Delivery sessions</source>
        <translation>डिलीवरी सत्र</translation>
    </message>
    <message>
        <source>Check-up calls</source>
        <translation>चेक-अप कॉल</translation>
    </message>
    <message>
        <source>Weekday calls</source>
        <translation>सोमवार से शुक्रवार की कॉल</translation>
    </message>
</context>
<context>
    <name>RuleRunner</name>
    <message>
        <source>%1, %2</source>
        <extracomment>the name of a campaign that a rule made: the rule&apos;s name and the moment of its run</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The hours of this rule are closed now, and a run by hand keeps them, too.</source>
        <translation>अभी इस नियम का समय बंद है, और हाथ से चलाने पर भी इसका पालन होता है।</translation>
    </message>
    <message numerus="yes">
        <source>It should have begun at %1, when nobody was there. Resume to call %n leads, or cancel.</source>
        <translation>
            <numerusform>इसे %1 पर शुरू होना था, जब कोई मौजूद नहीं था। %n लीड को कॉल करने के लिए फिर शुरू करें, या रद्द करें।</numerusform>
            <numerusform>इसे %1 पर शुरू होना था, जब कोई मौजूद नहीं था। %n लीड को कॉल करने के लिए फिर शुरू करें, या रद्द करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It should have begun at %1, when nobody was there. Resume to write to %n leads, or cancel.</source>
        <translation>
            <numerusform>इसे %1 पर शुरू होना था, जब कोई मौजूद नहीं था। %n लीड को संदेश भेजने के लिए फिर शुरू करें, या रद्द करें।</numerusform>
            <numerusform>इसे %1 पर शुरू होना था, जब कोई मौजूद नहीं था। %n लीड को संदेश भेजने के लिए फिर शुरू करें, या रद्द करें।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleText</name>
    <message>
        <source>promotional</source>
        <translation>प्रचार</translation>
    </message>
    <message>
        <source>service</source>
        <translation>सेवा</translation>
    </message>
    <message>
        <source>recovery of a debt</source>
        <translation>कर्ज़ की वसूली</translation>
    </message>
    <message>
        <source>recovery of a microfinance loan</source>
        <translation>माइक्रोफ़ाइनेंस कर्ज़ की वसूली</translation>
    </message>
    <message>
        <source>the most promising leads first</source>
        <translation>सबसे संभावनाशील लीड पहले</translation>
    </message>
    <message>
        <source>new leads before those tried before</source>
        <translation>पहले कोशिश की गई लीड से पहले नई लीड</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no fallback channel</comment>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between channels</comment>
        <translation>, फिर </translation>
    </message>
</context>
<context>
    <name>RulesText</name>
    <message>
        <source>, then </source>
        <comment>between waits</comment>
        <translation>, फिर </translation>
    </message>
    <message>
        <source>one try</source>
        <translation>एक प्रयास</translation>
    </message>
    <message numerus="yes">
        <source>%n tries, waiting %1</source>
        <translation>
            <numerusform>%n प्रयास, प्रतीक्षा %1</numerusform>
            <numerusform>%n प्रयास, प्रतीक्षा %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 between contacts</source>
        <translation>संपर्कों के बीच %1</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) in %1</source>
        <translation>
            <numerusform>%1 में %n संपर्क</numerusform>
            <numerusform>%1 में %n संपर्क</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stops after %Ln completed</source>
        <translation>
            <numerusform>%Ln पूरा होने पर रुकता है</numerusform>
            <numerusform>%Ln पूरे होने पर रुकता है</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>first %Ln, then waits for Go</source>
        <translation>
            <numerusform>पहला %Ln, फिर मंज़ूरी की प्रतीक्षा</numerusform>
            <numerusform>पहले %Ln, फिर मंज़ूरी की प्रतीक्षा</numerusform>
        </translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>अधिकतम %1</translation>
    </message>
    <message>
        <source>Each lead is called once; who is missed stays missed.</source>
        <translation>हर लीड को एक बार कॉल की जाती है; जो छूटा, वह छूटा ही रहता है।</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n calls to each lead.</source>
        <translation>
            <numerusform>हर लीड को अधिकतम %n कॉल।</numerusform>
            <numerusform>हर लीड को अधिकतम %n कॉल।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n calls to each lead. After a miss it waits %1.</source>
        <translation>
            <numerusform>हर लीड को अधिकतम %n कॉल। छूटने के बाद प्रतीक्षा: %1।</numerusform>
            <numerusform>हर लीड को अधिकतम %n कॉल। छूटने के बाद प्रतीक्षा: %1।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Some outcomes have waits of their own.</source>
        <translation>%1 कुछ परिणामों की अपनी अलग प्रतीक्षा है।</translation>
    </message>
    <message>
        <source>goes on by itself after a break</source>
        <translation>रुकावट के बाद अपने आप जारी रहता है</translation>
    </message>
    <message>
        <source>after the last miss %1</source>
        <translation>अंतिम बार छूटने के बाद %1</translation>
    </message>
    <message>
        <source>fails above the day&apos;s limit</source>
        <translation>दिन की सीमा से ज़्यादा होने पर विफल</translation>
    </message>
    <message>
        <source>The usual rules.</source>
        <translation>सामान्य नियम।</translation>
    </message>
    <message>
        <source>calls for %1</source>
        <comment>a purpose</comment>
        <translation>%1 के लिए कॉल</translation>
    </message>
    <message>
        <source>calls at the appointed time only</source>
        <translation>केवल तय समय पर कॉल करता है</translation>
    </message>
    <message>
        <source>One message to each lead; one that fails is not tried again.</source>
        <translation>हर लीड को एक संदेश; जो विफल हो उसे दोबारा नहीं भेजा जाता।</translation>
    </message>
    <message numerus="yes">
        <source>One message to each lead. One that fails in passing is tried up to %n times, waiting %1.</source>
        <translation>
            <numerusform>हर लीड को एक संदेश। जो किसी क्षणिक कारण से विफल हो उसे %n बार तक भेजने की कोशिश होती है, बीच में %1 रुककर।</numerusform>
            <numerusform>हर लीड को एक संदेश। जो किसी क्षणिक कारण से विफल हो उसे %n बार तक भेजने की कोशिश होती है, बीच में %1 रुककर।</numerusform>
        </translation>
    </message>
    <message>
        <source>sends at the appointed time only</source>
        <translation>केवल तय समय पर भेजता है</translation>
    </message>
</context>
<context>
    <name>ScheduleOutlook</name>
    <message>
        <source>Practice calls keep no gap between contacts and no limit on their number; with a real account both would hold.</source>
        <translation>अभ्यास कॉल में संपर्कों के बीच का अंतर और उनकी संख्या की सीमा नहीं रखी जाती; असली खाते में दोनों लागू होंगे।</translation>
    </message>
    <message numerus="yes">
        <source>The law that this account follows asks for a do-not-call register that is at most %n day(s) old, and none was imported.</source>
        <translation>
            <numerusform>यह खाता जिस कानून का पालन करता है, वह अधिक से अधिक %n दिन पुराना कॉल-न-करें रजिस्टर माँगता है, और कोई भी आयात नहीं किया गया।</numerusform>
            <numerusform>यह खाता जिस कानून का पालन करता है, वह अधिक से अधिक %n दिन पुराना कॉल-न-करें रजिस्टर माँगता है, और कोई भी आयात नहीं किया गया।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The law that this account follows asks for a do-not-call register that is at most %n day(s) old; the newest was imported on %1.</source>
        <translation>
            <numerusform>यह खाता जिस कानून का पालन करता है, वह अधिक से अधिक %n दिन पुराना कॉल-न-करें रजिस्टर माँगता है; सबसे नया %1 को आयात किया गया था।</numerusform>
            <numerusform>यह खाता जिस कानून का पालन करता है, वह अधिक से अधिक %n दिन पुराना कॉल-न-करें रजिस्टर माँगता है; सबसे नया %1 को आयात किया गया था।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these leads have answered a call before.</source>
        <translation>
            <numerusform>इनमें से %n लीड ने पहले कॉल का जवाब दिया है।</numerusform>
            <numerusform>इनमें से %n लीड ने पहले कॉल का जवाब दिया है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these leads are called by another campaign too.</source>
        <translation>
            <numerusform>इनमें से %n लीड को कोई दूसरा अभियान भी कॉल करता है।</numerusform>
            <numerusform>इनमें से %n लीड को कोई दूसरा अभियान भी कॉल करता है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleService</name>
    <message numerus="yes">
        <source>%1, %n leads</source>
        <extracomment>the name of a campaign that was given none: a date and the number of its leads</extracomment>
        <translation>
            <numerusform>%1, %n लीड</numerusform>
            <numerusform>%1, %n लीड</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leads are marked not to be called and were left out.</source>
        <translation>
            <numerusform>%n लीड कॉल न करने के लिए चिह्नित है और छोड़ दिया गया।</numerusform>
            <numerusform>%n लीड कॉल न करने के लिए चिह्नित हैं और छोड़ दिए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>आपका नंबर</translation>
    </message>
    <message>
        <source>Test call</source>
        <translation>परीक्षण कॉल</translation>
    </message>
    <message>
        <source>The start is outside the calling hours: the first call waits until %1.</source>
        <translation>शुरुआत कॉल के समय से बाहर है: पहली कॉल %1 तक प्रतीक्षा करेगी।</translation>
    </message>
    <message>
        <source>Not all calls fit before the calling hours end; the rest goes on at the next opening.</source>
        <translation>कॉल का समय समाप्त होने से पहले सभी कॉल नहीं हो सकतीं; बाक़ी अगली बार समय शुरू होने पर होंगी।</translation>
    </message>
    <message>
        <source>The account has %1 lines, so at most %1 calls are live.</source>
        <translation>खाते में %1 लाइनें हैं, इसलिए एक साथ अधिकतम %1 कॉल चालू रहेंगी।</translation>
    </message>
    <message>
        <source>All lines of the account are used: none is left for incoming calls.</source>
        <translation>खाते की सभी लाइनें उपयोग में हैं: आने वाली कॉल के लिए कोई नहीं बची।</translation>
    </message>
    <message>
        <source>Intervals below 60 s are fast and may overwhelm the people who take the answers.</source>
        <translation>60 सेकंड से कम के अंतराल तेज़ हैं और उत्तर सँभालने वाले लोगों पर बहुत बोझ डाल सकते हैं।</translation>
    </message>
    <message>
        <source>The last call starts on another day: %1.</source>
        <translation>अंतिम कॉल किसी दूसरे दिन शुरू होगी: %1।</translation>
    </message>
    <message>
        <source>The topic has placeholders without a value, for example for %1.</source>
        <translation>विषय में ऐसे प्लेसहोल्डर हैं जिनका कोई मान नहीं है, उदाहरण के लिए %1 के लिए।</translation>
    </message>
    <message>
        <source>No lead is left to call.</source>
        <translation>कॉल करने के लिए कोई लीड नहीं बचा है।</translation>
    </message>
    <message>
        <source>The start is in the past. Choose a later time.</source>
        <translation>शुरुआत बीते समय में है। बाद का समय चुनें।</translation>
    </message>
    <message>
        <source>The number of parallel calls must be 1 to 100.</source>
        <translation>एक साथ कॉल की संख्या 1 से 100 होनी चाहिए।</translation>
    </message>
    <message>
        <source>The interval must be 1 second to 24 hours.</source>
        <translation>अंतराल 1 सेकंड से 24 घंटे होना चाहिए।</translation>
    </message>
    <message>
        <source>This grid keeps %1 calls live at once, and the account has %2 lines. Choose fewer in parallel, a longer interval, or capped pacing.</source>
        <translation>यह ग्रिड एक साथ %1 कॉल चालू रखता है, और खाते में %2 लाइनें हैं। एक साथ कम कॉल, लंबा अंतराल या सीमित गति चुनें।</translation>
    </message>
    <message>
        <source>The calling hours never open.</source>
        <translation>कॉल का समय कभी शुरू नहीं होता।</translation>
    </message>
    <message>
        <source>The budget of %1 is spent after about %2 of %3 leads; the others are not called.</source>
        <extracomment>%1 is an amount, %2 and %3 numbers of leads</extracomment>
        <translation>%1 का बजट %3 में से लगभग %2 लीड के बाद ख़र्च हो जाएगा; बाक़ी को कॉल नहीं होगी।</translation>
    </message>
    <message>
        <source>After the first %1 leads the campaign waits for your Go; the times of the others count from then.</source>
        <translation>पहले %1 लीड के बाद अभियान आपकी मंज़ूरी की प्रतीक्षा करेगा; बाक़ी के समय तब से गिने जाएँगे।</translation>
    </message>
    <message>
        <source>The goal is more than the %1 leads that there are, so it never stops the campaign.</source>
        <translation>लक्ष्य मौजूद %1 लीड से ज़्यादा है, इसलिए वह अभियान को कभी नहीं रोकेगा।</translation>
    </message>
    <message>
        <source>This grid keeps %1 calls live at once, and the limit of the whole system is %2. Choose fewer in parallel, a longer interval, or capped pacing.</source>
        <translation>यह ग्रिड एक साथ %1 कॉल चालू रखता है, और पूरे सिस्टम की सीमा %2 है। एक साथ कम कॉल, लंबा अंतराल, या सीमित गति चुनें।</translation>
    </message>
    <message>
        <source>This grid keeps %1 calls live at once, and while others are calling too one operator may have %2. Choose fewer in parallel, a longer interval, or capped pacing.</source>
        <translation>यह ग्रिड एक साथ %1 कॉल चालू रखता है, और जब दूसरे भी कॉल कर रहे हों तो एक ऑपरेटर के पास %2 हो सकती हैं। एक साथ कम कॉल, लंबा अंतराल, या सीमित गति चुनें।</translation>
    </message>
    <message>
        <source>The limit of the whole system is %1 calls at once.</source>
        <translation>पूरे सिस्टम की सीमा एक साथ %1 कॉल है।</translation>
    </message>
    <message>
        <source>While others are calling too, one operator has at most %1 calls at once.</source>
        <translation>जब दूसरे भी कॉल कर रहे हों, तो एक ऑपरेटर के पास एक साथ अधिक से अधिक %1 कॉल होती हैं।</translation>
    </message>
    <message>
        <source>On %1 the daily limit leaves none of these %2 leads to be called; they follow on the next days, until %3.</source>
        <extracomment>%1 and %3 are days, %2 a number of leads</extracomment>
        <translation>%1 को दैनिक सीमा के कारण इन %2 लीड में से किसी को कॉल नहीं होगी; वे अगले दिनों में होंगी, %3 तक।</translation>
    </message>
    <message>
        <source>On %1 the daily limit lets %2 of these %3 leads be called; the rest follow on the next days, until %4.</source>
        <extracomment>%1 and %4 are days, %2 and %3 numbers of leads</extracomment>
        <translation>%1 को दैनिक सीमा के कारण इन %3 लीड में से %2 को कॉल होगी; बाकी अगले दिनों में, %4 तक।</translation>
    </message>
    <message>
        <source>it was scheduled or deleted in the meantime</source>
        <translation>इस बीच उसे शेड्यूल किया या हटाया गया</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n attempts to reach each lead: who is missed is called again.</source>
        <translation>
            <numerusform>हर लीड तक पहुँचने के लिए अधिकतम %n प्रयास।</numerusform>
            <numerusform>हर लीड तक पहुँचने के लिए अधिकतम %n प्रयास: जिनसे बात नहीं हुई उन्हें फिर कॉल की जाएगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the template of the message and its language.</source>
        <translation>संदेश का टेम्पलेट और उसकी भाषा चुनें।</translation>
    </message>
    <message>
        <source>Every field of the template needs a text.</source>
        <translation>टेम्पलेट के हर फ़ील्ड में पाठ होना चाहिए।</translation>
    </message>
    <message>
        <source>The header of the template needs an address that begins with https.</source>
        <translation>टेम्पलेट के शीर्ष को https से शुरू होने वाला पता चाहिए।</translation>
    </message>
    <message>
        <source>%1 sends no messages.</source>
        <translation>%1 संदेश नहीं भेजता।</translation>
    </message>
    <message>
        <source>Practice calls are followed by practice messages alone: choose a practice sender.</source>
        <translation>अभ्यास कॉल के बाद केवल अभ्यास संदेश आते हैं: कोई अभ्यास प्रेषक चुनें।</translation>
    </message>
    <message>
        <source>The message has placeholders without a value, for example for %1.</source>
        <translation>संदेश में ऐसे स्थान हैं जिनका मान नहीं है, जैसे %1 के लिए।</translation>
    </message>
    <message>
        <source>%1 is practice and writes to nobody: choose who really sends the message after the last miss.</source>
        <translation>%1 अभ्यास है और किसी को नहीं लिखता: चुनें कि आख़िरी बार कॉल न लगने पर संदेश सच में कौन भेजता है।</translation>
    </message>
    <message>
        <source>What a message costs is not known here, so a budget would guard nothing: schedule without.</source>
        <translation>संदेश की लागत यहाँ मालूम नहीं, इसलिए बजट किसी चीज़ की रक्षा नहीं करता: बिना बजट शेड्यूल करें।</translation>
    </message>
    <message>
        <source>This campaign would fail when it begins: it has %1 leads, and the daily limit of the account leaves %2 on %3.</source>
        <extracomment>%1 is a number of leads, %2 of calls or messages, %3 a day</extracomment>
        <translation>यह अभियान शुरू होते ही विफल हो जाएगा: इसमें %1 लीड हैं, और खाते की दैनिक सीमा %3 को %2 ही छोड़ती है।</translation>
    </message>
    <message>
        <source>WhatsApp takes neither line breaks nor tabs in a field of the template.</source>
        <translation>टेम्पलेट के फ़ील्ड में WhatsApp न नई पंक्ति लेता है, न टैब।</translation>
    </message>
    <message>
        <source>%1 sends no e-mail: choose another account.</source>
        <translation>%1 ई-मेल नहीं भेजता: दूसरा खाता चुनें।</translation>
    </message>
    <message>
        <source>%1 sends no WhatsApp messages: choose another account.</source>
        <translation>%1 WhatsApp संदेश नहीं भेजता: दूसरा खाता चुनें।</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>The mail needs a subject.</source>
        <translation>ई-मेल में विषय होना चाहिए।</translation>
    </message>
    <message>
        <source>The subject of the mail is one line.</source>
        <translation>ई-मेल का विषय एक ही पंक्ति का होता है।</translation>
    </message>
    <message>
        <source>The mail needs a text.</source>
        <translation>ई-मेल में पाठ होना चाहिए।</translation>
    </message>
    <message>
        <source>The mail needs a plain text too, for those who cannot or will not read HTML.</source>
        <translation>ई-मेल में सादा पाठ भी होना चाहिए, उनके लिए जो HTML नहीं पढ़ सकते या नहीं पढ़ना चाहते।</translation>
    </message>
    <message>
        <source>What a message did not bring is brought by e-mail alone, and nothing follows an e-mail.</source>
        <translation>जो संदेश से न हुआ वह केवल ई-मेल से होता है, और ई-मेल के बाद कुछ नहीं आता।</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The system keychain</source>
        <translation>सिस्टम कीचेन</translation>
    </message>
    <message>
        <source>the system keychain</source>
        <translation>सिस्टम कीचेन</translation>
    </message>
    <message>
        <source>this profile keeps its keys in a plain file, which is good enough for practice only. Choose a passphrase first</source>
        <translation>यह प्रोफ़ाइल अपनी कुंजियाँ एक सादी फ़ाइल में रखती है, जो केवल अभ्यास के लिए ठीक है। पहले एक पासफ़्रेज़ चुनें</translation>
    </message>
    <message>
        <source>a key file in the profile, for practice only</source>
        <translation>प्रोफ़ाइल में एक कुंजी फ़ाइल, केवल अभ्यास के लिए</translation>
    </message>
    <message>
        <source>its key is missing or damaged</source>
        <translation>इसकी कुंजी नहीं है या ख़राब है</translation>
    </message>
    <message>
        <source>this computer&apos;s memory, until the program ends</source>
        <translation>इस कंप्यूटर की मेमोरी, प्रोग्राम बंद होने तक</translation>
    </message>
    <message>
        <source>it holds no secrets that this program wrote</source>
        <translation>इसमें इस प्रोग्राम का लिखा कोई गुप्त डेटा नहीं है</translation>
    </message>
    <message>
        <source>a file in the profile, closed by a passphrase</source>
        <translation>प्रोफ़ाइल में एक फ़ाइल, जो पासफ़्रेज़ से बंद है</translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation>पासफ़्रेज़</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>कम से कम %n अक्षर</numerusform>
            <numerusform>कम से कम %n अक्षर</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 may be read by other people on this computer. Make it yours alone (chmod 600), or replace it</source>
        <translation>%1 को इस कंप्यूटर पर दूसरे लोग पढ़ सकते हैं। इसे केवल अपने लिए रखें (chmod 600), या बदल दें</translation>
    </message>
    <message>
        <source>it does not say where this profile keeps its keys</source>
        <translation>इसमें नहीं लिखा है कि यह प्रोफ़ाइल अपनी कुंजियाँ कहाँ रखती है</translation>
    </message>
    <message>
        <source>this profile does not keep its keys in a key file</source>
        <translation>यह प्रोफ़ाइल अपनी कुंजियाँ कुंजी फ़ाइल में नहीं रखती</translation>
    </message>
    <message>
        <source>this computer has no keychain that answers. Choose a passphrase for the keys of real accounts</source>
        <translation>इस कंप्यूटर पर कोई कीचेन उत्तर नहीं दे रहा। असली खातों की कुंजियों के लिए एक पासफ़्रेज़ चुनें</translation>
    </message>
    <message>
        <source>The profile&apos;s passphrase file</source>
        <translation>प्रोफ़ाइल की पासफ़्रेज़ फ़ाइल</translation>
    </message>
    <message>
        <source>The profile&apos;s key file</source>
        <translation>प्रोफ़ाइल की कुंजी फ़ाइल</translation>
    </message>
    <message>
        <source>no file can be made there</source>
        <translation>वहाँ कोई फ़ाइल नहीं बनाई जा सकती</translation>
    </message>
</context>
<context>
    <name>ServiceAccount</name>
    <message>
        <source>it is not a JSON file</source>
        <translation>यह JSON फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>it is not the key file of a service account</source>
        <translation>यह सर्विस खाते की कुंजी फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>it names no client_email</source>
        <translation>इसमें client_email नहीं है</translation>
    </message>
    <message>
        <source>it holds no private key that opens</source>
        <translation>इसमें खुलने वाली निजी कुंजी नहीं है</translation>
    </message>
    <message>
        <source>its token_uri is not Google&apos;s</source>
        <translation>इसका token_uri Google का नहीं है</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Dates and times are shown and typed in this zone. Lists that are open take it over when Callboard starts the next time.</source>
        <translation>तारीख़ें और समय इसी क्षेत्र में दिखाए और लिखे जाते हैं। खुली सूचियाँ इसे Callboard के अगली बार शुरू होने पर अपनाएँगी।</translation>
    </message>
    <message>
        <source>Country of plain numbers</source>
        <translation>सादे नंबरों का देश</translation>
    </message>
    <message>
        <source>A number without a + is taken for one of this country when you search for it, and when you call yourself.</source>
        <translation>जब आप बिना + वाला नंबर खोजते हैं या ख़ुद को कॉल करते हैं, तो वह इस देश का माना जाता है।</translation>
    </message>
    <message>
        <source>Wait for an answer</source>
        <translation>उत्तर की प्रतीक्षा</translation>
    </message>
    <message>
        <source>How long the provider may take to answer a request to call. Without an answer the call is looked up before anything else is done.</source>
        <translation>कॉल के अनुरोध का उत्तर देने में प्रदाता कितना समय ले सकता है। उत्तर न मिलने पर, कुछ और करने से पहले कॉल को प्रदाता के यहाँ देखा जाता है।</translation>
    </message>
    <message>
        <source>Wait for a connection</source>
        <translation>कनेक्शन की प्रतीक्षा</translation>
    </message>
    <message>
        <source>How long it may take to reach the provider before the request is given up.</source>
        <translation>अनुरोध छोड़ने से पहले प्रदाता तक पहुँचने में कितना समय लग सकता है।</translation>
    </message>
    <message>
        <source>Send within</source>
        <translation>इतने समय में भेजें</translation>
    </message>
    <message>
        <source>A request that could not leave in this time is not sent late; the call is planned anew.</source>
        <translation>जो अनुरोध इस समय में नहीं जा सका, उसे देर से नहीं भेजा जाता; कॉल फिर से तय की जाती है।</translation>
    </message>
    <message>
        <source>Look at a ringing call every</source>
        <translation>बजती कॉल की जाँच हर</translation>
    </message>
    <message>
        <source>How often the provider is asked about a call that has not been answered.</source>
        <translation>जिस कॉल का उत्तर नहीं मिला है, उसके बारे में प्रदाता से कितनी बार पूछा जाता है।</translation>
    </message>
    <message>
        <source>Look at a live call every</source>
        <translation>चालू कॉल की जाँच हर</translation>
    </message>
    <message>
        <source>How often the provider is asked about a call in which somebody talks.</source>
        <translation>जिस कॉल पर बात हो रही है, उसके बारे में प्रदाता से कितनी बार पूछा जाता है।</translation>
    </message>
    <message>
        <source>Let a call settle for</source>
        <translation>कॉल के सूची में आने का समय</translation>
    </message>
    <message>
        <source>How long a placed call may take to appear in the provider&apos;s list. Before that, its absence proves nothing.</source>
        <translation>लगाई गई कॉल को प्रदाता की सूची में दिखने में कितना समय लग सकता है। उससे पहले उसका न दिखना कुछ साबित नहीं करता।</translation>
    </message>
    <message>
        <source>Look twice, apart by</source>
        <translation>दो जाँचों के बीच का अंतर</translation>
    </message>
    <message>
        <source>A call counts as not placed only when two lists, this far apart, do not have it.</source>
        <translation>कॉल तभी ‘नहीं लगाई गई’ मानी जाती है जब इतने अंतर पर ली गई दो सूचियों में वह न हो।</translation>
    </message>
    <message>
        <source>Ask you after</source>
        <translation>इतने समय बाद आपसे पूछें</translation>
    </message>
    <message>
        <source>When the provider&apos;s list cannot be read for this long, you are asked what to do with a call in doubt.</source>
        <translation>जब प्रदाता की सूची इतने समय तक पढ़ी न जा सके, तो आपसे पूछा जाता है कि संदेह वाली कॉल का क्या करना है।</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>गति</translation>
    </message>
    <message>
        <source>How many times faster than in life practice calls go by.</source>
        <translation>अभ्यास कॉल असली कॉल से कितने गुना तेज़ चलती हैं।</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>सीड</translation>
    </message>
    <message>
        <source>The same seed tells the same story of calls once more.</source>
        <translation>वही सीड देने पर कॉल का वही क्रम फिर से चलता है।</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>स्क्रिप्ट</translation>
    </message>
    <message>
        <source>A file that says how practice calls go, with a speed and a seed of its own. May be left empty.</source>
        <translation>एक फ़ाइल जो बताती है कि अभ्यास कॉल कैसे चलें, अपनी गति और अपने सीड के साथ। ख़ाली छोड़ी जा सकती है।</translation>
    </message>
    <message>
        <source>Time and numbers</source>
        <translation>समय और नंबर</translation>
    </message>
    <message>
        <source>Placing a call</source>
        <translation>कॉल लगाना</translation>
    </message>
    <message>
        <source>Following a call</source>
        <translation>कॉल पर नज़र रखना</translation>
    </message>
    <message>
        <source>Practice line</source>
        <translation>अभ्यास लाइन</translation>
    </message>
    <message>
        <source>More</source>
        <translation>अधिक</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>कॉल का समय</translation>
    </message>
    <message>
        <source>When real accounts may call, on the clocks of who is called. A campaign and the law can only narrow this.</source>
        <translation>असली खाते कब कॉल कर सकते हैं, जिन्हें कॉल की जाती है उनकी घड़ी के अनुसार। अभियान और क़ानून इसे केवल और सीमित कर सकते हैं।</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>छुट्टियाँ</translation>
    </message>
    <message>
        <source>Days on which nobody is called.</source>
        <translation>जिन दिनों किसी को कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>ऑपरेटर</translation>
    </message>
    <message>
        <source>Whose campaigns those are that are scheduled here. May be left empty: then it is who is logged in.</source>
        <translation>यहाँ तय किए गए अभियान किसके हैं। ख़ाली छोड़ा जा सकता है: तब वह माना जाता है जो लॉग इन है।</translation>
    </message>
    <message>
        <source>Calls at once, in all</source>
        <translation>एक साथ कॉल, कुल</translation>
    </message>
    <message>
        <source>Over all accounts. Without a limit there are as many as the accounts have lines.</source>
        <translation>सभी खातों को मिलाकर। सीमा न होने पर उतनी कॉल, जितनी खातों में लाइनें हैं।</translation>
    </message>
    <message>
        <source>Calls at once, of one operator</source>
        <translation>एक साथ कॉल, एक ऑपरेटर की</translation>
    </message>
    <message>
        <source>Holds only while campaigns of several operators are running.</source>
        <translation>केवल तब लागू, जब कई ऑपरेटरों के अभियान चल रहे हों।</translation>
    </message>
    <message>
        <source>Calls a day, of one operator</source>
        <translation>एक दिन की कॉल, एक ऑपरेटर की</translation>
    </message>
    <message>
        <source>The rest waits for the next day.</source>
        <translation>बाक़ी अगले दिन की प्रतीक्षा करती हैं।</translation>
    </message>
    <message>
        <source>Keep awake while calls are due</source>
        <translation>कॉल का समय होने पर मशीन को जगाए रखें</translation>
    </message>
    <message>
        <source>The machine does not fall asleep by itself while somebody is being called or calls fall due within the hour. Closing the lid or choosing sleep still works.</source>
        <translation>जब किसी को कॉल हो रही हो या एक घंटे के भीतर किसी कॉल का समय आने वाला हो, तो मशीन अपने आप स्लीप में नहीं जाती। लैपटॉप बंद करना या स्लीप चुनना फिर भी काम करता है।</translation>
    </message>
    <message>
        <source>Wait for a look</source>
        <translation>जाँच के उत्तर की प्रतीक्षा</translation>
    </message>
    <message>
        <source>How long the provider may take to tell of a call, or to list its calls, before it is asked again.</source>
        <translation>फिर से पूछे जाने से पहले, प्रदाता किसी कॉल के बारे में बताने या अपनी कॉल की सूची देने में कितना समय ले सकता है।</translation>
    </message>
    <message>
        <source>Ask you about a call after</source>
        <translation>इतने समय बाद कॉल के बारे में आपसे पूछें</translation>
    </message>
    <message>
        <source>When somebody has talked for this long, you are asked what to do. Until you decide, the call keeps its line.</source>
        <translation>जब किसी ने इतनी देर बात कर ली हो, तो आपसे पूछा जाता है कि क्या करना है। आपके निर्णय तक कॉल अपनी लाइन पर बनी रहती है।</translation>
    </message>
    <message>
        <source>Hours of the house</source>
        <translation>संस्था का समय</translation>
    </message>
    <message>
        <source>Operators and limits</source>
        <translation>ऑपरेटर और सीमाएँ</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>यह मशीन</translation>
    </message>
    <message>
        <source>The practice line keeps the speed, seed and script with which it began; changes hold when Callboard starts the next time.</source>
        <translation>अभ्यास लाइन वही गति, सीड और स्क्रिप्ट रखती है जिनसे वह शुरू हुई; बदलाव Callboard के अगली बार शुरू होने पर लागू होते हैं।</translation>
    </message>
    <message>
        <source>Narrower hours hold at once, in every campaign. Wider ones hold for campaigns that are scheduled from now on; the practice line calls at any time.</source>
        <translation>कम किया गया समय हर अभियान में तुरंत लागू होता है। बढ़ाया गया समय अब से तय होने वाले अभियानों पर लागू होता है; अभ्यास लाइन किसी भी समय कॉल करती है।</translation>
    </message>
    <message>
        <source>Let other programs control Callboard</source>
        <translation>दूसरे प्रोग्रामों को Callboard नियंत्रित करने दें</translation>
    </message>
    <message>
        <source>Programs on this computer that have a token may then schedule, cancel and watch calls. Other computers cannot reach it.</source>
        <translation>तब इस कंप्यूटर के जिन प्रोग्रामों के पास टोकन है, वे कॉल शेड्यूल, रद्द और देख सकते हैं। दूसरे कंप्यूटर इस तक नहीं पहुँच सकते।</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>पोर्ट</translation>
    </message>
    <message>
        <source>Choose another when a different program uses this one already.</source>
        <translation>अगर कोई दूसरा प्रोग्राम इसका उपयोग कर रहा हो तो कोई और चुनें।</translation>
    </message>
    <message>
        <source>Look at the spreadsheet every (minutes)</source>
        <translation>स्प्रेडशीट को हर इतने मिनट में देखें</translation>
    </message>
    <message>
        <source>How often new and changed rows are taken in. What is to be written there is written within a minute. With 0 both happen only when asked for.</source>
        <translation>नई और बदली पंक्तियाँ कितनी बार ली जाती हैं। वहाँ जो लिखना है, वह एक मिनट के भीतर लिखा जाता है। 0 होने पर दोनों केवल कहने पर होते हैं।</translation>
    </message>
    <message>
        <source>Control from other programs</source>
        <translation>दूसरे प्रोग्रामों से नियंत्रण</translation>
    </message>
    <message>
        <source>Google Sheets</source>
        <translation>Google Sheets</translation>
    </message>
    <message>
        <source>Let providers report by themselves</source>
        <translation>प्रदाताओं को अपने आप रिपोर्ट भेजने दें</translation>
    </message>
    <message>
        <source>Callboard then listens on this computer for what a tunnel or proxy passes on. It needs a public address, which that tunnel has.</source>
        <translation>तब Callboard इस कंप्यूटर पर वह सुनता है जो टनल या प्रॉक्सी आगे भेजता है। इसके लिए एक सार्वजनिक पता चाहिए, जो उस टनल के पास होता है।</translation>
    </message>
    <message>
        <source>Port for the tunnel</source>
        <translation>टनल के लिए पोर्ट</translation>
    </message>
    <message>
        <source>Where the tunnel has to lead on this computer.</source>
        <translation>इस कंप्यूटर पर टनल को कहाँ पहुँचना है।</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>सार्वजनिक पता</translation>
    </message>
    <message>
        <source>Of the tunnel, such as https://calls.example.org. It is put before what each provider is given.</source>
        <translation>टनल का, जैसे https://calls.example.org। हर प्रदाता को जो दिया जाता है, उसके आगे यह लगाया जाता है।</translation>
    </message>
    <message>
        <source>Look at HubSpot&apos;s contacts every (minutes)</source>
        <translation>HubSpot के संपर्कों को हर इतने मिनट में देखें</translation>
    </message>
    <message>
        <source>How often new and changed contacts are taken in. HubSpot is told of a call within a minute. With 0 both happen only when asked for.</source>
        <translation>नए और बदले संपर्क कितनी बार लिए जाते हैं। कॉल के बारे में HubSpot को एक मिनट के भीतर बताया जाता है। 0 होने पर दोनों केवल कहने पर होते हैं।</translation>
    </message>
    <message>
        <source>Reports of providers</source>
        <translation>प्रदाताओं की रिपोर्ट</translation>
    </message>
    <message>
        <source>HubSpot</source>
        <translation>HubSpot</translation>
    </message>
    <message>
        <source>Call again after a check-up (days)</source>
        <translation>चेक-अप के बाद फिर कॉल करें (दिन)</translation>
    </message>
    <message>
        <source>So many days after its last check-up a lead is due. Check-up rules and scheduled calls that name no days of their own follow it; such rules do so at once.</source>
        <translation>पिछले चेक-अप के इतने दिन बाद लीड की बारी आती है। जिन चेक-अप नियमों और तय की गई कॉल में अपने दिन नहीं दिए गए, वे इसी को मानते हैं; ऐसे नियम तुरंत मानते हैं।</translation>
    </message>
</context>
<context>
    <name>SettingsService</name>
    <message>
        <source>test timing is for profiles whose every account is on this machine</source>
        <translation>परीक्षण समय केवल उन प्रोफ़ाइलों के लिए है जिनका हर खाता इसी मशीन पर हो</translation>
    </message>
</context>
<context>
    <name>SheetLead</name>
    <message>
        <source>This is not a phone number.</source>
        <translation>यह फ़ोन नंबर नहीं है।</translation>
    </message>
    <message>
        <source>A call to this lead is under way.</source>
        <translation>इस लीड को अभी कॉल चल रही है।</translation>
    </message>
    <message>
        <source>Another lead has this number already.</source>
        <translation>यह नंबर पहले से किसी दूसरी लीड का है।</translation>
    </message>
    <message>
        <source>This is not a call status that a sheet can give.</source>
        <translation>यह ऐसी कॉल स्थिति नहीं है जो शीट दे सके।</translation>
    </message>
    <message>
        <source>A do-not-call list forbids this number.</source>
        <translation>कॉल-न-करें सूची इस नंबर को मना करती है।</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>WhatsApp नंबर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>Call status</source>
        <translation>कॉल की स्थिति</translation>
    </message>
</context>
<context>
    <name>SheetPull</name>
    <message>
        <source>Its lead_uuid is none. Empty the cell, and the row gets one.</source>
        <translation>इसका lead_uuid सही नहीं है। सेल खाली करें, तो पंक्ति को नया मिलेगा।</translation>
    </message>
    <message>
        <source>Its number stands in another row, too.</source>
        <translation>इसका नंबर दूसरी पंक्ति में भी है।</translation>
    </message>
    <message>
        <source>Its lead was deleted in Callboard. Delete the row, or empty its lead_uuid to take it in once more.</source>
        <translation>इसकी लीड Callboard में हटाई गई थी। पंक्ति हटाएँ, या फिर से लेने के लिए उसका lead_uuid खाली करें।</translation>
    </message>
    <message>
        <source>Its number belongs to another lead.</source>
        <translation>इसका नंबर किसी दूसरी लीड का है।</translation>
    </message>
    <message>
        <source>Its lead_uuid stands in another row, too: nothing is taken from either or written there. Empty the cell of the copy, or delete it.</source>
        <translation>इसका lead_uuid दूसरी पंक्ति में भी है: दोनों में से किसी से न कुछ लिया जाता है, न वहाँ कुछ लिखा जाता है। प्रतिलिपि वाली पंक्ति का सेल ख़ाली करें, या वह पंक्ति हटाएँ।</translation>
    </message>
</context>
<context>
    <name>SheetRepository</name>
    <message>
        <source>Conflict %1</source>
        <translation>टकराव %1</translation>
    </message>
</context>
<context>
    <name>SheetTrouble</name>
    <message>
        <source>Google Sheets cannot be reached. Check the network; what is to be written waits.</source>
        <translation>Google Sheets तक नहीं पहुँचा जा सका। नेटवर्क जाँचें; जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>Google Sheets is out of order for the moment. What is to be written waits.</source>
        <translation>Google Sheets फ़िलहाल काम नहीं कर रहा। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>Google Sheets takes no more requests this minute. What is to be written waits.</source>
        <translation>Google Sheets इस मिनट और अनुरोध नहीं लेता। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>The rows of the worksheet are too long to be read.</source>
        <translation>वर्कशीट की पंक्तियाँ पढ़ने के लिए बहुत लंबी हैं।</translation>
    </message>
    <message>
        <source>Google Sheets answered something that is not its protocol.</source>
        <translation>Google Sheets ने ऐसा जवाब दिया जो उसके प्रोटोकॉल का नहीं है।</translation>
    </message>
    <message>
        <source>Google does not accept the key of the service account %1. Make a new key in the Google Cloud console and link the spreadsheet again with its file.</source>
        <translation>Google सर्विस खाते %1 की कुंजी स्वीकार नहीं करता। Google Cloud कंसोल में नई कुंजी बनाएँ और उसकी फ़ाइल से स्प्रेडशीट को फिर से जोड़ें।</translation>
    </message>
    <message>
        <source>Google refused the sign-in for its time. Set the clock of this machine right, then try again.</source>
        <translation>Google ने समय के कारण साइन-इन मना किया। इस मशीन की घड़ी ठीक करें, फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Google Sheets does not let Callboard at the spreadsheet. Share it with %1 as an editor, and see that no range of it is protected.</source>
        <translation>Google Sheets, Callboard को स्प्रेडशीट तक नहीं जाने देता। इसे %1 के साथ संपादक के रूप में साझा करें, और देखें कि उसका कोई हिस्सा सुरक्षित न हो।</translation>
    </message>
    <message>
        <source>The Google Sheets API is not switched on in the project of %1. Switch it on in the Google Cloud console.</source>
        <translation>%1 के प्रोजेक्ट में Google Sheets API चालू नहीं है। उसे Google Cloud कंसोल में चालू करें।</translation>
    </message>
    <message>
        <source>There is no spreadsheet of this address. Copy the address from the browser once more and link it again.</source>
        <translation>इस पते की कोई स्प्रेडशीट नहीं है। ब्राउज़र से पता फिर कॉपी करें और दोबारा जोड़ें।</translation>
    </message>
    <message>
        <source>The file is an Excel file in Google Drive. Save it as a Google spreadsheet and link that one.</source>
        <translation>यह फ़ाइल Google Drive में Excel फ़ाइल है। इसे Google स्प्रेडशीट के रूप में सहेजें और उसे जोड़ें।</translation>
    </message>
    <message>
        <source>The spreadsheet has no worksheet called Leads. Rename the worksheet that holds the leads.</source>
        <translation>स्प्रेडशीट में Leads नाम की वर्कशीट नहीं है। जिस वर्कशीट में लीड हैं, उसका नाम बदलें।</translation>
    </message>
    <message>
        <source>The first row of the worksheet Leads needs the headings lead_uuid, number and call_status, each once and in any order.</source>
        <translation>वर्कशीट Leads की पहली पंक्ति में lead_uuid, number और call_status शीर्षक चाहिए, हर एक एक बार और किसी भी क्रम में।</translation>
    </message>
    <message>
        <source>Google Sheets did not understand a request. Was the worksheet changed meanwhile? Try again.</source>
        <translation>Google Sheets एक अनुरोध नहीं समझा। क्या इस बीच वर्कशीट बदली गई? फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Callboard is ending. What is to be written waits.</source>
        <translation>Callboard बंद हो रहा है। जो लिखना है वह इंतज़ार करता है।</translation>
    </message>
    <message>
        <source>The worksheet Leads is being changed at this moment. What is to be written waits.</source>
        <translation>वर्कशीट Leads अभी बदली जा रही है। जो लिखना है वह प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>Nobody is signed in at Google. Sign in in the browser; the link is as it was.</source>
        <translation>Google में किसी ने साइन इन नहीं किया है। ब्राउज़र में साइन इन करें; स्प्रेडशीट पहले की तरह जुड़ी है।</translation>
    </message>
    <message>
        <source>The sign-in at Google is not good any more: it was withdrawn, or has run out. Sign in in the browser again; the link is as it was.</source>
        <translation>Google का साइन-इन अब मान्य नहीं है: उसे वापस ले लिया गया, या उसकी अवधि समाप्त हो गई। ब्राउज़र में दोबारा साइन इन करें; स्प्रेडशीट पहले की तरह जुड़ी है।</translation>
    </message>
    <message>
        <source>Google does not accept the OAuth client of the sign-in. Download its file in the Google Cloud console once more, sign out, and sign in with that file.</source>
        <translation>Google साइन-इन का OAuth क्लाइंट स्वीकार नहीं करता। Google Cloud कंसोल में उसकी फ़ाइल एक बार फिर डाउनलोड करें, साइन आउट करें, और उस फ़ाइल से साइन इन करें।</translation>
    </message>
    <message>
        <source>Google Sheets does not let Callboard at the spreadsheet. See that who signed in may edit it, and that no range of it is protected.</source>
        <translation>Google Sheets, Callboard को स्प्रेडशीट तक नहीं जाने देता। देखें कि जिसने साइन इन किया वह उसे संपादित कर सकता हो, और उसका कोई हिस्सा सुरक्षित न हो।</translation>
    </message>
    <message>
        <source>The Google Sheets API is not switched on in the project of the OAuth client. Switch it on in the Google Cloud console.</source>
        <translation>OAuth क्लाइंट के प्रोजेक्ट में Google Sheets API चालू नहीं है। उसे Google Cloud कंसोल में चालू करें।</translation>
    </message>
</context>
<context>
    <name>SheetsService</name>
    <message>
        <source>No spreadsheet is linked yet.</source>
        <translation>अभी कोई स्प्रेडशीट नहीं जोड़ी गई।</translation>
    </message>
    <message>
        <source>The linked spreadsheet</source>
        <translation>जोड़ी गई स्प्रेडशीट</translation>
    </message>
    <message>
        <source>it is too large for a key file</source>
        <translation>यह कुंजी फ़ाइल के लिए बहुत बड़ी है</translation>
    </message>
    <message>
        <source>the address of a Google spreadsheet, as the browser shows it</source>
        <translation>Google स्प्रेडशीट का पता, जैसा ब्राउज़र दिखाता है</translation>
    </message>
    <message>
        <source>another spreadsheet is linked; unlink that one first</source>
        <translation>दूसरी स्प्रेडशीट जुड़ी है; पहले उसे हटाएँ</translation>
    </message>
    <message>
        <source>To sign in in the browser, Callboard needs the file of an OAuth client from the Google Cloud console.</source>
        <translation>ब्राउज़र में साइन इन करने के लिए Callboard को Google Cloud कंसोल से OAuth क्लाइंट की फ़ाइल चाहिए।</translation>
    </message>
    <message>
        <source>Nobody is signed in in the browser.</source>
        <translation>ब्राउज़र में किसी ने साइन इन नहीं किया है।</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>&amp;Import…</source>
        <translation>आयात करें (&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बंद करें (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;About Callboard</source>
        <translation>Callboard के बारे में (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Leads</source>
        <translation>लीड (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>अभियान (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>बैच (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>सेटिंग (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>हल्का (&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>गहरा (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>संपादन (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>थीम (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Calls</source>
        <translation>कॉल (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>सहायता (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Paste Leads</source>
        <translation>लीड चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Basic: The Seven Columns…</source>
        <translation>बुनियादी: सात कॉलम (&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Advanced: With Further Columns…</source>
        <translation>उन्नत: अतिरिक्त कॉलमों के साथ (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Details of the Lead</source>
        <translation>लीड का विवरण (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel All Scheduled Calls…</source>
        <translation>तय की गई सभी कॉल रद्द करें (&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>कीबोर्ड शॉर्टकट (&amp;K)</translation>
    </message>
    <message>
        <source>Do &amp;Not Call</source>
        <translation>कॉल न करें (&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>डेस्कटॉप जैसा (&amp;D)</translation>
    </message>
    <message>
        <source>Save a CSV &amp;Template</source>
        <translation>CSV टेम्पलेट सहेजें (&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>भाषा (&amp;G)</translation>
    </message>
    <message>
        <source>The C&amp;hosen Campaign</source>
        <translation>चुना हुआ अभियान (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>नियम (&amp;R)</translation>
    </message>
</context>
<context>
    <name>SpentText</name>
    <message>
        <source>practice: no money</source>
        <translation>अभ्यास: कोई ख़र्च नहीं</translation>
    </message>
</context>
<context>
    <name>StandingRule</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>प्रयास</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>संपर्कों के बीच अंतराल</translation>
    </message>
    <message>
        <source>Counted days</source>
        <translation>गिने जाने वाले दिन</translation>
    </message>
    <message>
        <source>Column of the date</source>
        <translation>तारीख़ का कॉलम</translation>
    </message>
    <message>
        <source>Days since the check-up</source>
        <translation>चेक-अप के बाद के दिन</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>जाँच का अंतराल</translation>
    </message>
    <message>
        <source>Choose at least one day.</source>
        <translation>कम से कम एक दिन चुनें।</translation>
    </message>
    <message>
        <source>Name 1 to 48 times of day.</source>
        <translation>दिन के 1 से 48 समय बताएँ।</translation>
    </message>
    <message>
        <source>A recurring rule has one time of day.</source>
        <translation>आवर्ती नियम का दिन में एक ही समय होता है।</translation>
    </message>
    <message>
        <source>The times must rise.</source>
        <translation>समय बढ़ते क्रम में होने चाहिए।</translation>
    </message>
    <message>
        <source>A time lies outside the hours of the rule.</source>
        <translation>एक समय नियम के कॉल के समय से बाहर है।</translation>
    </message>
    <message>
        <source>Name a number from 1 to 10.</source>
        <translation>1 से 10 तक की कोई संख्या बताएँ।</translation>
    </message>
    <message>
        <source>Name a time of up to 30 days.</source>
        <translation>अधिकतम 30 दिन की अवधि बताएँ।</translation>
    </message>
    <message>
        <source>Name a number from 0 to 365.</source>
        <translation>0 से 365 तक की कोई संख्या बताएँ।</translation>
    </message>
    <message>
        <source>Name the column that holds the last check-up.</source>
        <translation>वह कॉलम बताएँ जिसमें पिछला चेक-अप है।</translation>
    </message>
    <message>
        <source>Name a number from 0 to 3650.</source>
        <translation>0 से 3650 तक की कोई संख्या बताएँ।</translation>
    </message>
    <message>
        <source>Name a time from 5 minutes to 24 hours.</source>
        <translation>5 मिनट से 24 घंटे तक की अवधि बताएँ।</translation>
    </message>
    <message>
        <source>Name the rule in up to 80 characters.</source>
        <translation>नियम का नाम अधिकतम 80 अक्षरों में लिखें।</translation>
    </message>
    <message>
        <source>Within the hours of the rule it would never look for leads.</source>
        <translation>नियम के समय के भीतर वह कभी लीड नहीं खोजेगा।</translation>
    </message>
</context>
<context>
    <name>StandingRuleOptions</name>
    <message>
        <source>What the rule is called.</source>
        <translation>नियम का नाम क्या है।</translation>
    </message>
    <message>
        <source>Only the leads that meet FILTER are ever called.</source>
        <translation>केवल उन लीड को कभी कॉल की जाती है जो FILTER से मेल खाती हैं।</translation>
    </message>
    <message>
        <source>Of sessions and recurring rules: 10:00,11:00,12:00,13:00.</source>
        <translation>सत्र और आवर्ती नियमों के लिए: 10:00,11:00,12:00,13:00।</translation>
    </message>
    <message>
        <source>&quot;daily&quot;, &quot;weekdays&quot;, or days such as Mo-Fr or Tu,Th.</source>
        <translation>&quot;daily&quot;, &quot;weekdays&quot;, या दिन जैसे Mo-Fr या Tu,Th।</translation>
    </message>
    <message>
        <source>Of sessions and check-ups: calls of a lead in all, 1 to 10.</source>
        <translation>सत्र और चेक-अप के लिए: एक लीड को कुल कितनी कॉल, 1 से 10।</translation>
    </message>
    <message>
        <source>Of sessions and check-ups: the time between two contacts to a number, for example 2h.</source>
        <translation>सत्र और चेक-अप के लिए: एक नंबर पर दो संपर्कों के बीच का समय, जैसे 2h।</translation>
    </message>
    <message>
        <source>Of sessions: calls count for so many days; 0: for ever.</source>
        <translation>सत्र के लिए: कॉल इतने दिन तक गिनी जाती हैं; 0: हमेशा।</translation>
    </message>
    <message>
        <source>Of check-ups: the column with the last one.</source>
        <translation>चेक-अप के लिए: वह कॉलम जिसमें पिछला चेक-अप है।</translation>
    </message>
    <message>
        <source>Of check-ups: how often to look, 5m to 24h.</source>
        <translation>चेक-अप के लिए: कितनी बार देखना है, 5m से 24h।</translation>
    </message>
    <message>
        <source>Of check-ups: look once and stop.</source>
        <translation>चेक-अप के लिए: एक बार देखें और रुक जाएँ।</translation>
    </message>
    <message>
        <source>Of check-ups: look again and again.</source>
        <translation>चेक-अप के लिए: बार-बार देखें।</translation>
    </message>
    <message>
        <source>Of check-ups: spread the calls over the rest of the day.</source>
        <translation>चेक-अप के लिए: कॉल को बाकी दिन में फैलाएँ।</translation>
    </message>
    <message>
        <source>Of check-ups: call as fast as may be.</source>
        <translation>चेक-अप के लिए: जितनी तेज़ी से हो सके कॉल करें।</translation>
    </message>
    <message>
        <source>The provider account; if not given, the last one used.</source>
        <translation>प्रदाता खाता; न देने पर पिछली बार उपयोग किया गया खाता।</translation>
    </message>
    <message>
        <source>The provider&apos;s agent; else the account&apos;s.</source>
        <translation>प्रदाता का एजेंट; न देने पर खाते का एजेंट।</translation>
    </message>
    <message>
        <source>What the agent is told to talk about; may hold {name} and any other column.</source>
        <translation>एजेंट को किस विषय पर बात करने को कहा जाए; इसमें {name} और कोई भी दूसरा कॉलम हो सकता है।</translation>
    </message>
    <message>
        <source>A column that the agent is told, once for each.</source>
        <translation>एजेंट को बताया जाने वाला कॉलम, हर एक के लिए एक बार।</translation>
    </message>
    <message>
        <source>The language to speak.</source>
        <translation>बोलने की भाषा।</translation>
    </message>
    <message>
        <source>Only a recurring rule writes to those that it missed: whom sessions and check-ups miss, a later run calls again.</source>
        <translation>केवल आवर्ती नियम उन्हें संदेश भेजता है जिन तक वह नहीं पहुँचा: सत्र और चेक-अप जिन तक नहीं पहुँचते, उन्हें बाद में फिर कॉल किया जाता है।</translation>
    </message>
    <message>
        <source>Of check-ups: a lead is due so many days after the last one; &quot;house&quot;: as many as the setting checkup.threshold_days says.</source>
        <translation>चेक-अप के लिए: पिछले चेक-अप के इतने दिन बाद लीड की बारी आती है; &quot;house&quot;: उतने दिन जितने सेटिंग checkup.threshold_days में हैं।</translation>
    </message>
</context>
<context>
    <name>StandingRuleService</name>
    <message>
        <source>Rule %1</source>
        <translation>नियम %1</translation>
    </message>
    <message>
        <source>At a time 1 to 100 leads can be called, every second to every 24 hours.</source>
        <translation>एक साथ 1 से 100 लीड को कॉल की जा सकती है, हर सेकंड से लेकर हर 24 घंटे तक।</translation>
    </message>
</context>
<context>
    <name>StandingRuleText</name>
    <message>
        <source>every day</source>
        <translation>हर दिन</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln दिन</numerusform>
            <numerusform>%Ln दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln घंटे</numerusform>
            <numerusform>%Ln घंटे</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln मिनट</numerusform>
            <numerusform>%Ln मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 it calls whoever of all leads is to be called then.</source>
        <translation>%1: यह सभी लीड में से उन्हें कॉल करता है जिन्हें तब कॉल की जानी हो।</translation>
    </message>
    <message>
        <source>At %1 it calls leads with %2, and never others.</source>
        <translation>%1: यह %2 वाली लीड को कॉल करता है, और दूसरों को कभी नहीं।</translation>
    </message>
    <message numerus="yes">
        <source>Its leads are those whose last check-up (%1) is %Ln or more day(s) ago.</source>
        <translation>
            <numerusform>इसकी लीड वे हैं जिनका पिछला चेक-अप (%1) %Ln या अधिक दिन पहले हुआ।</numerusform>
            <numerusform>इसकी लीड वे हैं जिनका पिछला चेक-अप (%1) %Ln या अधिक दिन पहले हुआ।</numerusform>
        </translation>
    </message>
    <message>
        <source>It looks for leads %1.</source>
        <translation>यह %1 लीड खोजता है।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 Only leads with %3 are looked at.</source>
        <comment>two sentences, and the filter</comment>
        <translation>%1 %2 केवल %3 वाली लीड देखी जाती हैं।</translation>
    </message>
    <message>
        <source>At %1 it calls all leads.</source>
        <translation>%1: यह सभी लीड को कॉल करता है।</translation>
    </message>
    <message>
        <source>At %1 it calls all leads with %2.</source>
        <translation>%1: यह %2 वाली सभी लीड को कॉल करता है।</translation>
    </message>
    <message>
        <source>New leads go first, then those that were missed before.</source>
        <translation>पहले नई लीड की बारी आती है, फिर उनकी जो पहले छूट गई थीं।</translation>
    </message>
    <message>
        <source>Between two contacts to a number lie at least %1.</source>
        <translation>एक नंबर पर दो संपर्कों के बीच कम से कम %1 का अंतर रहता है।</translation>
    </message>
    <message numerus="yes">
        <source>A lead that was reached is not called again; others are called up to %Ln time(s) in all, on the next days, too.</source>
        <translation>
            <numerusform>जिस लीड से संपर्क हो चुका है, उसे फिर कॉल नहीं की जाती; बाकी को कुल अधिकतम %Ln बार कॉल की जाती है, अगले दिनों में भी।</numerusform>
            <numerusform>जिस लीड से संपर्क हो चुका है, उसे फिर कॉल नहीं की जाती; बाकी को कुल अधिकतम %Ln बार कॉल की जाती है, अगले दिनों में भी।</numerusform>
        </translation>
    </message>
    <message>
        <source>With a new date in the column a lead counts anew.</source>
        <translation>कॉलम में नई तारीख़ आने पर लीड फिर से नई गिनी जाती है।</translation>
    </message>
    <message>
        <source>Its calls are spread over what is left of the day&apos;s hours.</source>
        <translation>इसकी कॉल दिन के बचे हुए समय पर फैलाई जाती हैं।</translation>
    </message>
    <message>
        <source>It looks once and stops.</source>
        <translation>यह एक बार देखता है और रुक जाता है।</translation>
    </message>
    <message numerus="yes">
        <source>Calls count for %Ln day(s); after that a lead is new.</source>
        <translation>
            <numerusform>कॉल %Ln दिन तक गिनी जाती हैं; उसके बाद लीड नई मानी जाती है।</numerusform>
            <numerusform>कॉल %Ln दिन तक गिनी जाती हैं; उसके बाद लीड नई मानी जाती है।</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1, %2</source>
        <comment>a length of time, and days of the week</comment>
        <translation>हर %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>times of day, and days of the week</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Daily sessions</source>
        <translation>दैनिक सत्र</translation>
    </message>
    <message>
        <source>Check-up age</source>
        <translation>चेक-अप से बीते दिन</translation>
    </message>
    <message>
        <source>Recurring campaign</source>
        <translation>आवर्ती अभियान</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>शुरू हुआ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message numerus="yes">
        <source>Who is missed is called again, up to %Ln time(s) in all.</source>
        <translation>
            <numerusform>जो छूटा, उसे फिर कॉल की जाती है, कुल %Ln बार तक।</numerusform>
            <numerusform>जो छूटा, उसे फिर कॉल की जाती है, कुल %Ln बार तक।</numerusform>
        </translation>
    </message>
    <message>
        <source>It keeps the calling hours of the house, by hand too.</source>
        <translation>यह संस्था के कॉल के समय का पालन करता है, हाथ से चलाने पर भी।</translation>
    </message>
    <message>
        <source>It calls within %1 alone, by hand too.</source>
        <translation>यह केवल %1 के भीतर कॉल करता है, हाथ से चलाने पर भी।</translation>
    </message>
    <message>
        <source>On holidays of the house it does nothing.</source>
        <translation>संस्था की छुट्टियों पर यह कुछ नहीं करता।</translation>
    </message>
    <message>
        <source>Missed in the run of %1</source>
        <translation>%1 को नियम चलने पर छूटी</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नई</translation>
    </message>
    <message>
        <source>New, but contacted otherwise</source>
        <translation>नई, पर किसी और तरह से संपर्क हुआ</translation>
    </message>
    <message>
        <source>Waiting in an earlier run</source>
        <translation>नियम के पहले चलने से प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>संपर्क हो चुका</translation>
    </message>
    <message>
        <source>Tried often enough</source>
        <translation>काफ़ी बार प्रयास हो चुका</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>अभी समय नहीं आया</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>बिना तारीख़ की</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>कॉल न करें</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>फिर कॉल की जाती है</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>कॉल हुई</translation>
    </message>
    <message>
        <source>Skipped: in cooldown, the first until %1</source>
        <translation>छोड़ी गईं: संपर्कों के बीच के अंतराल में, पहली %1 तक</translation>
    </message>
    <message>
        <source>Skipped: its call of an earlier run is still to come</source>
        <translation>छोड़ी गईं: नियम के पहले चलने की कॉल अभी बाकी है</translation>
    </message>
    <message>
        <source>Skipped: already successful</source>
        <translation>छोड़ी गईं: पहले ही सफल</translation>
    </message>
    <message>
        <source>Skipped: the most attempts are made</source>
        <translation>छोड़ी गईं: अधिकतम प्रयास हो चुके हैं</translation>
    </message>
    <message>
        <source>Skipped: the first is due on %1</source>
        <translation>छोड़ी गईं: पहली का समय %1 को आता है</translation>
    </message>
    <message>
        <source>Skipped: the column holds no date</source>
        <translation>छोड़ी गईं: कॉलम में तारीख़ नहीं है</translation>
    </message>
    <message>
        <source>Skipped: marked not to be called</source>
        <translation>छोड़ी गईं: ‘कॉल न करें’ चिह्नित</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s)</source>
        <translation>
            <numerusform>%Ln लीड</numerusform>
            <numerusform>%Ln लीड</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody to call</source>
        <translation>कॉल करने के लिए कोई नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) held: resume or cancel</source>
        <translation>
            <numerusform>%Ln लीड रुकी है: फिर शुरू करें या रद्द करें</numerusform>
            <numerusform>%Ln लीड रुकी हैं: फिर शुरू करें या रद्द करें</numerusform>
        </translation>
    </message>
    <message>
        <source>missed: nobody was there</source>
        <translation>छूट गया: कोई मौजूद नहीं था</translation>
    </message>
    <message>
        <source>At %1 it sends a message to whoever of all leads is to get one then.</source>
        <translation>%1: यह सभी लीड में से उन्हें संदेश भेजता है जिन्हें तब भेजा जाना हो।</translation>
    </message>
    <message>
        <source>At %1 it sends an e-mail to whoever of all leads is to get one then.</source>
        <translation>%1: यह सभी लीड में से उन्हें ई-मेल भेजता है जिन्हें तब भेजा जाना हो।</translation>
    </message>
    <message>
        <source>At %1 it sends messages to leads with %2, and never to others.</source>
        <translation>%1: यह %2 वाली लीड को संदेश भेजता है, और दूसरों को कभी नहीं।</translation>
    </message>
    <message>
        <source>At %1 it sends e-mails to leads with %2, and never to others.</source>
        <translation>%1: यह %2 वाली लीड को ई-मेल भेजता है, और दूसरों को कभी नहीं।</translation>
    </message>
    <message>
        <source>At %1 it sends a message to all leads.</source>
        <translation>%1: यह सभी लीड को संदेश भेजता है।</translation>
    </message>
    <message>
        <source>At %1 it sends an e-mail to all leads.</source>
        <translation>%1: यह सभी लीड को ई-मेल भेजता है।</translation>
    </message>
    <message>
        <source>At %1 it sends a message to all leads with %2.</source>
        <translation>%1: यह %2 वाली सभी लीड को संदेश भेजता है।</translation>
    </message>
    <message>
        <source>At %1 it sends an e-mail to all leads with %2.</source>
        <translation>%1: यह %2 वाली सभी लीड को ई-मेल भेजता है।</translation>
    </message>
    <message numerus="yes">
        <source>A lead that got a message gets no other one; others are tried up to %Ln time(s) in all, on the next days, too.</source>
        <translation>
            <numerusform>जिस लीड को संदेश मिल चुका है, उसे दूसरा नहीं भेजा जाता; बाकी को भेजने की कोशिश कुल अधिकतम %Ln बार होती है, अगले दिनों में भी।</numerusform>
            <numerusform>जिस लीड को संदेश मिल चुका है, उसे दूसरा नहीं भेजा जाता; बाकी को भेजने की कोशिश कुल अधिकतम %Ln बार होती है, अगले दिनों में भी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lead that got an e-mail gets no other one; others are tried up to %Ln time(s) in all, on the next days, too.</source>
        <translation>
            <numerusform>जिस लीड को ई-मेल मिल चुका है, उसे दूसरा नहीं भेजा जाता; बाकी को भेजने की कोशिश कुल अधिकतम %Ln बार होती है, अगले दिनों में भी।</numerusform>
            <numerusform>जिस लीड को ई-मेल मिल चुका है, उसे दूसरा नहीं भेजा जाता; बाकी को भेजने की कोशिश कुल अधिकतम %Ln बार होती है, अगले दिनों में भी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Its messages are spread over what is left of the day&apos;s hours.</source>
        <translation>इसके संदेश दिन के बचे हुए समय पर फैलाए जाते हैं।</translation>
    </message>
    <message>
        <source>Its e-mails are spread over what is left of the day&apos;s hours.</source>
        <translation>इसके ई-मेल दिन के बचे हुए समय पर फैलाए जाते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>Messages count for %Ln day(s); after that a lead is new.</source>
        <translation>
            <numerusform>संदेश %Ln दिन तक गिने जाते हैं; उसके बाद लीड नई मानी जाती है।</numerusform>
            <numerusform>संदेश %Ln दिन तक गिने जाते हैं; उसके बाद लीड नई मानी जाती है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>E-mails count for %Ln day(s); after that a lead is new.</source>
        <translation>
            <numerusform>ई-मेल %Ln दिन तक गिने जाते हैं; उसके बाद लीड नई मानी जाती है।</numerusform>
            <numerusform>ई-मेल %Ln दिन तक गिने जाते हैं; उसके बाद लीड नई मानी जाती है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A message that fails in passing is tried again, up to %Ln time(s) in all.</source>
        <translation>
            <numerusform>जो संदेश किसी क्षणिक कारण से विफल हो, उसे फिर भेजने की कोशिश होती है, कुल %Ln बार तक।</numerusform>
            <numerusform>जो संदेश किसी क्षणिक कारण से विफल हो, उसे फिर भेजने की कोशिश होती है, कुल %Ln बार तक।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An e-mail that fails in passing is tried again, up to %Ln time(s) in all.</source>
        <translation>
            <numerusform>जो ई-मेल किसी क्षणिक कारण से विफल हो, उसे फिर भेजने की कोशिश होती है, कुल %Ln बार तक।</numerusform>
            <numerusform>जो ई-मेल किसी क्षणिक कारण से विफल हो, उसे फिर भेजने की कोशिश होती है, कुल %Ln बार तक।</numerusform>
        </translation>
    </message>
    <message>
        <source>It sends messages within %1 alone, by hand too.</source>
        <translation>यह केवल %1 के भीतर संदेश भेजता है, हाथ से चलाने पर भी।</translation>
    </message>
    <message>
        <source>It sends e-mails within %1 alone, by hand too.</source>
        <translation>यह केवल %1 के भीतर ई-मेल भेजता है, हाथ से चलाने पर भी।</translation>
    </message>
    <message>
        <source>Not reached in the run of %1</source>
        <translation>%1 को नियम चलने पर संपर्क नहीं हुआ</translation>
    </message>
    <message>
        <source>Sent a message again</source>
        <translation>फिर संदेश भेजा जाता है</translation>
    </message>
    <message>
        <source>Sent an e-mail again</source>
        <translation>फिर ई-मेल भेजा जाता है</translation>
    </message>
    <message>
        <source>Sent a message</source>
        <translation>संदेश भेजा जाता है</translation>
    </message>
    <message>
        <source>Sent an e-mail</source>
        <translation>ई-मेल भेजा जाता है</translation>
    </message>
    <message>
        <source>Skipped: its message of an earlier run is still to come</source>
        <translation>छोड़ी गईं: नियम के पहले चलने का संदेश अभी बाकी है</translation>
    </message>
    <message>
        <source>Skipped: its e-mail of an earlier run is still to come</source>
        <translation>छोड़ी गईं: नियम के पहले चलने का ई-मेल अभी बाकी है</translation>
    </message>
    <message>
        <source>Skipped: marked not to be contacted</source>
        <translation>छोड़ी गईं: ‘संपर्क न करें’ चिह्नित</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be called.</source>
        <translation>
            <numerusform>%Ln लीड को कॉल की जाएगी।</numerusform>
            <numerusform>%Ln लीड को कॉल की जाएगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be sent a message.</source>
        <translation>
            <numerusform>%Ln लीड को संदेश भेजा जाएगा।</numerusform>
            <numerusform>%Ln लीड को संदेश भेजा जाएगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be sent an e-mail.</source>
        <translation>
            <numerusform>%Ln लीड को ई-मेल भेजा जाएगा।</numerusform>
            <numerusform>%Ln लीड को ई-मेल भेजा जाएगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 calls %Ln lead(s).</source>
        <translation>
            <numerusform>%1: %Ln लीड को कॉल की जाती है।</numerusform>
            <numerusform>%1: %Ln लीड को कॉल की जाती है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends a message to %Ln lead(s).</source>
        <translation>
            <numerusform>%1: %Ln लीड को संदेश भेजा जाता है।</numerusform>
            <numerusform>%1: %Ln लीड को संदेश भेजा जाता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sends an e-mail to %Ln lead(s).</source>
        <translation>
            <numerusform>%1: %Ln लीड को ई-मेल भेजा जाता है।</numerusform>
            <numerusform>%1: %Ln लीड को ई-मेल भेजा जाता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 this rule would call %Ln lead(s).</source>
        <translation>
            <numerusform>%1 पर यह नियम %Ln लीड को कॉल करेगा।</numerusform>
            <numerusform>%1 पर यह नियम %Ln लीड को कॉल करेगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 this rule would send a message to %Ln lead(s).</source>
        <translation>
            <numerusform>%1 पर यह नियम %Ln लीड को संदेश भेजेगा।</numerusform>
            <numerusform>%1 पर यह नियम %Ln लीड को संदेश भेजेगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 this rule would send an e-mail to %Ln lead(s).</source>
        <translation>
            <numerusform>%1 पर यह नियम %Ln लीड को ई-मेल भेजेगा।</numerusform>
            <numerusform>%1 पर यह नियम %Ln लीड को ई-मेल भेजेगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody to write to</source>
        <translation>संदेश भेजने के लिए कोई नहीं</translation>
    </message>
    <message numerus="yes">
        <source>Its leads are those whose last check-up (%1) is %Ln or more day(s) ago, the house&apos;s threshold.</source>
        <translation>
            <numerusform>इसकी लीड वे हैं जिनका पिछला चेक-अप (%1) %Ln या अधिक दिन पहले हुआ, जो संस्था की सीमा है।</numerusform>
            <numerusform>इसकी लीड वे हैं जिनका पिछला चेक-अप (%1) %Ln या अधिक दिन पहले हुआ, जो संस्था की सीमा है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartQuestion</name>
    <message>
        <source>From now on this rule makes campaigns by itself. They are practice: nobody is written to.</source>
        <translation>अब से यह नियम अपने आप अभियान बनाएगा। वे अभ्यास के हैं: किसी को संदेश नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>From now on this rule makes campaigns by itself. They are practice: nobody is called.</source>
        <translation>अब से यह नियम अपने आप अभियान बनाएगा। वे अभ्यास के हैं: किसी को कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>From now on this rule makes campaigns by itself, and people are written to.</source>
        <translation>अब से यह नियम अपने आप अभियान बनाएगा, और लोगों को संदेश भेजे जाएँगे।</translation>
    </message>
    <message>
        <source>From now on this rule makes campaigns by itself, and people are called.</source>
        <translation>अब से यह नियम अपने आप अभियान बनाएगा, और लोगों को कॉल की जाएगी।</translation>
    </message>
    <message numerus="yes">
        <source>As things stand, its run of %1 would write to %Ln lead(s).</source>
        <translation>
            <numerusform>अभी की स्थिति में %1 का इसका दौर %Ln लीड को संदेश भेजेगा।</numerusform>
            <numerusform>अभी की स्थिति में %1 का इसका दौर %Ln लीड को संदेश भेजेगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As things stand, its run of %1 would call %Ln lead(s).</source>
        <translation>
            <numerusform>अभी की स्थिति में %1 का इसका दौर %Ln लीड को कॉल करेगा।</numerusform>
            <numerusform>अभी की स्थिति में %1 का इसका दौर %Ln लीड को कॉल करेगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>It costs nothing.</source>
        <translation>इसमें कोई ख़र्च नहीं है।</translation>
    </message>
    <message>
        <source>What WhatsApp charges for it is not known here.</source>
        <translation>WhatsApp इसके लिए कितना लेता है, यह यहाँ पता नहीं है।</translation>
    </message>
    <message>
        <source>It costs what the mail server&apos;s owner charges.</source>
        <translation>ख़र्च उतना है जितना मेल सर्वर का मालिक लेता है।</translation>
    </message>
    <message>
        <source>It costs nothing; a real account about %1 for such a run.</source>
        <translation>इसमें कोई ख़र्च नहीं है; असली खाते में ऐसे दौर के लगभग %1।</translation>
    </message>
    <message>
        <source>That costs about %1, and every later run its own.</source>
        <translation>उसका ख़र्च लगभग %1 है, और बाद के हर दौर का अपना।</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>खाता: %1</translation>
    </message>
    <message>
        <source>All times are %1.</source>
        <comment>the name of a time zone</comment>
        <translation>सभी समय %1 के हैं।</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 शुरू करें</translation>
    </message>
    <message>
        <source>Start the Rule</source>
        <translation>नियम शुरू करें</translation>
    </message>
</context>
<context>
    <name>StateChangeText</name>
    <message>
        <source>Paused by %1, %2</source>
        <translation>%1 ने रोका, %2</translation>
    </message>
    <message>
        <source>Cancelled by %1, %2</source>
        <translation>%1 ने रद्द किया, %2</translation>
    </message>
    <message>
        <source>Stopped by %1, %2</source>
        <translation>%1 ने बंद किया, %2</translation>
    </message>
    <message>
        <source>Resumed by %1, %2</source>
        <translation>%1 ने फिर शुरू किया, %2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <extracomment>date and time, as QDateTime formats them</extracomment>
        <translation>ddd d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 says who did it and when, %2 is that operator&apos;s own words</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Answered</source>
        <translation>उत्तर मिला</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>उत्तर नहीं मिला</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>व्यस्त</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>वॉइसमेल</translation>
    </message>
    <message>
        <source>Bad number</source>
        <translation>ग़लत नंबर</translation>
    </message>
    <message>
        <source>Provider error</source>
        <translation>प्रदाता की त्रुटि</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Next in line</source>
        <translation>अगली बारी</translation>
    </message>
    <message>
        <source>Being placed</source>
        <translation>लगाई जा रही है</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>लगाई गई</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>घंटी बज रही है</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>बात हो रही है</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Refused, goes out again</source>
        <translation>मना हुई, फिर से लगेगी</translation>
    </message>
    <message>
        <source>Not sent, goes out again</source>
        <translation>भेजी नहीं गई, फिर से लगेगी</translation>
    </message>
    <message>
        <source>Asking the provider</source>
        <translation>प्रदाता से पूछा जा रहा है</translation>
    </message>
    <message>
        <source>Never placed</source>
        <translation>कभी लगाई नहीं गई</translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation>आपका निर्णय चाहिए</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>समय निकल गया</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>लंबित</translation>
    </message>
    <message>
        <source>In batch</source>
        <translation>बैच में</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>कॉल पर</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>छूटा</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>कॉल न करें</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>मसौदा</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>तय</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>शुरू हुआ</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>पूरा हुआ</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>रोककर रखा गया</translation>
    </message>
    <message>
        <source>Callboard was stopped while this call was being placed; the provider is asked.</source>
        <translation>यह कॉल लगाए जाते समय Callboard बंद हो गया; प्रदाता से पूछा जा रहा है।</translation>
    </message>
    <message>
        <source>The provider&apos;s list shows twice that no call was placed.</source>
        <translation>प्रदाता की सूची दो बार दिखाती है कि कोई कॉल नहीं लगाई गई।</translation>
    </message>
    <message>
        <source>Placing this call failed several times in a row; please decide.</source>
        <translation>यह कॉल लगातार कई बार नहीं लग सकी; कृपया निर्णय लें।</translation>
    </message>
    <message>
        <source>The provider&apos;s list could not be read; nobody knows whether the call was placed.</source>
        <translation>प्रदाता की सूची पढ़ी नहीं जा सकी; किसी को नहीं पता कि कॉल लगाई गई या नहीं।</translation>
    </message>
    <message>
        <source>The provider took this call and no longer knows it.</source>
        <translation>प्रदाता ने यह कॉल ली थी और अब उसे नहीं पहचानता।</translation>
    </message>
    <message>
        <source>Nobody decided for a day: treated as called.</source>
        <translation>एक दिन तक किसी ने निर्णय नहीं लिया: कॉल हो चुकी मानी गई।</translation>
    </message>
    <message>
        <source>Treated as called, by the operator.</source>
        <translation>ऑपरेटर के निर्णय से कॉल हो चुकी मानी गई।</translation>
    </message>
    <message>
        <source>The provider is asked once more.</source>
        <translation>प्रदाता से एक बार और पूछा जा रहा है।</translation>
    </message>
    <message>
        <source>The campaign was cancelled.</source>
        <translation>अभियान रद्द कर दिया गया।</translation>
    </message>
    <message>
        <source>Stopped before anything was sent.</source>
        <translation>कुछ भी भेजे जाने से पहले रोका गया।</translation>
    </message>
    <message>
        <source>It had become too late to send; it goes out again.</source>
        <translation>भेजने में बहुत देर हो गई थी; फिर से लगेगी।</translation>
    </message>
    <message>
        <source>too many answers of the provider were lost</source>
        <translation>प्रदाता के बहुत सारे उत्तर खो गए</translation>
    </message>
    <message>
        <source>its key is missing or cannot be read</source>
        <translation>इसकी कुंजी नहीं है या पढ़ी नहीं जा सकती</translation>
    </message>
    <message>
        <source>The call was found at the provider after all.</source>
        <translation>कॉल आख़िरकार प्रदाता के यहाँ मिल गई।</translation>
    </message>
    <message>
        <source>The lead&apos;s number was changed meanwhile.</source>
        <translation>इस बीच लीड का नंबर बदल दिया गया।</translation>
    </message>
    <message>
        <source>The provider gave the id of another call; it is asked.</source>
        <translation>प्रदाता ने किसी दूसरी कॉल की आईडी दी; उससे पूछा जा रहा है।</translation>
    </message>
    <message>
        <source>Fallback waiting</source>
        <translation>वैकल्पिक संपर्क प्रतीक्षा में</translation>
    </message>
    <message>
        <source>ddd d MMM, HH:mm</source>
        <extracomment>date and time, as QDateTime formats them</extracomment>
        <translation>ddd d MMM, HH:mm</translation>
    </message>
    <message>
        <source>Next try %1 %2</source>
        <extracomment>%1 is a date and time, %2 the zone&apos;s name</extracomment>
        <translation>अगला प्रयास %1 %2</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>किसी ने उत्तर नहीं दिया।</translation>
    </message>
    <message>
        <source>The line was busy.</source>
        <translation>लाइन व्यस्त थी।</translation>
    </message>
    <message>
        <source>A voicemail answered.</source>
        <translation>वॉइसमेल ने उत्तर दिया।</translation>
    </message>
    <message>
        <source>The person hung up.</source>
        <translation>व्यक्ति ने फ़ोन रख दिया।</translation>
    </message>
    <message>
        <source>The agent hung up.</source>
        <translation>एजेंट ने फ़ोन रख दिया।</translation>
    </message>
    <message>
        <source>The agent put the call through to somebody else.</source>
        <translation>एजेंट ने कॉल किसी और को ट्रांसफ़र कर दी।</translation>
    </message>
    <message>
        <source>Nobody spoke for too long.</source>
        <translation>बहुत देर तक कोई नहीं बोला।</translation>
    </message>
    <message>
        <source>The call had lasted as long as it may.</source>
        <translation>कॉल अपनी अधिकतम अवधि तक चल चुकी थी।</translation>
    </message>
    <message>
        <source>The call was ended by hand.</source>
        <translation>कॉल हाथ से समाप्त की गई।</translation>
    </message>
    <message>
        <source>There is no such number.</source>
        <translation>ऐसा कोई नंबर नहीं है।</translation>
    </message>
    <message>
        <source>The telephone company could not connect the call.</source>
        <translation>टेलीफ़ोन कंपनी कॉल नहीं जोड़ सकी।</translation>
    </message>
    <message>
        <source>The telephone network was not available.</source>
        <translation>टेलीफ़ोन नेटवर्क उपलब्ध नहीं था।</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>अपनी सूची</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>ऑप्ट-आउट</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <source>For a while the provider has told nothing of this call. It keeps its line until you decide, for it may go on.</source>
        <translation>प्रदाता ने कुछ समय से इस कॉल के बारे में कुछ नहीं बताया है। आपके निर्णय तक यह अपनी लाइन पर बनी रहेगी, क्योंकि यह जारी हो सकती है।</translation>
    </message>
    <message>
        <source>The provider says that this call still goes on, longer than any should. It keeps its line until you decide.</source>
        <translation>प्रदाता के अनुसार यह कॉल अब भी जारी है, जितनी देर किसी कॉल को चलना चाहिए उससे ज़्यादा। आपके निर्णय तक यह अपनी लाइन पर बनी रहेगी।</translation>
    </message>
    <message>
        <source>Found at the provider after the restore.</source>
        <translation>बहाली के बाद सेवा प्रदाता के यहाँ मिली।</translation>
    </message>
    <message>
        <source>first the calls made since the backup are looked up at the provider</source>
        <translation>पहले बैकअप के बाद की गई कॉल सेवा प्रदाता के यहाँ देखी जाती हैं</translation>
    </message>
    <message>
        <source>The provider would not end the call; it goes on until the person hangs up.</source>
        <translation>सेवा प्रदाता ने कॉल समाप्त नहीं की; वह तब तक चलेगी जब तक व्यक्ति फ़ोन न रखे।</translation>
    </message>
    <message>
        <source>the provider has no line free for one of its calls</source>
        <translation>सेवा प्रदाता के पास इसकी किसी कॉल के लिए लाइन खाली नहीं है</translation>
    </message>
    <message>
        <source>Its calling hours ended before it rang; it is taken back for the next ones.</source>
        <translation>घंटी बजने से पहले इसका कॉल का समय समाप्त हो गया; इसे अगले समय के लिए वापस लिया गया।</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>स्वीकार</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>भेजी गई</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>पहुँचा</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>WhatsApp sent</source>
        <translation>WhatsApp भेजा</translation>
    </message>
    <message>
        <source>E-mail sent</source>
        <translation>ई-मेल भेजा</translation>
    </message>
    <message>
        <source>The provider gave the id of another message.</source>
        <translation>प्रदाता ने किसी दूसरे संदेश की आईडी दी।</translation>
    </message>
    <message>
        <source>WhatsApp holds this message while it judges the template.</source>
        <translation>टेम्पलेट परखने तक WhatsApp ने यह संदेश रोक रखा है।</translation>
    </message>
    <message>
        <source>WhatsApp keeps this person from too many messages; it goes out once more tomorrow.</source>
        <translation>WhatsApp इस व्यक्ति को बहुत अधिक संदेशों से बचाता है; यह कल एक बार फिर जाएगा।</translation>
    </message>
    <message>
        <source>Taken as sent</source>
        <translation>भेजा हुआ माना गया</translation>
    </message>
    <message>
        <source>Callboard did not run at the appointed time. Call after all, or leave it?</source>
        <translation>तय समय पर Callboard चल नहीं रहा था। फिर भी कॉल करें, या रहने दें?</translation>
    </message>
    <message>
        <source>The appointed time was missed; called after all, by the operator.</source>
        <translation>तय समय निकल गया; ऑपरेटर ने फिर भी कॉल कराई।</translation>
    </message>
    <message>
        <source>The appointed time was missed; left so by the operator.</source>
        <translation>तय समय निकल गया; ऑपरेटर ने ऐसा ही रहने दिया।</translation>
    </message>
    <message>
        <source>No answer came, and no provider of messages can say whether this one went out. Look at its chat or its mailbox, then decide.</source>
        <translation>कोई उत्तर नहीं आया, और संदेशों का कोई प्रदाता नहीं बता सकता कि यह संदेश गया या नहीं। इसकी चैट या मेलबॉक्स देखें, फिर निर्णय लें।</translation>
    </message>
    <message>
        <source>the mail server cannot prove that it is the one it says it is</source>
        <translation>मेल सर्वर यह साबित नहीं कर सकता कि वह वही है जो ख़ुद को बताता है</translation>
    </message>
    <message>
        <source>the mail server offers no encrypted connection on this port</source>
        <translation>मेल सर्वर इस पोर्ट पर एन्क्रिप्टेड कनेक्शन नहीं देता</translation>
    </message>
    <message>
        <source>the mail server does not take the mail now (%1)</source>
        <translation>मेल सर्वर अभी ई-मेल नहीं ले रहा (%1)</translation>
    </message>
    <message>
        <source>the mail server says that no mail reaches the address (%1)</source>
        <translation>मेल सर्वर कहता है कि इस पते पर कोई ई-मेल नहीं पहुँचता (%1)</translation>
    </message>
    <message>
        <source>the mail server takes the mail for unwanted, or it breaks a rule (%1)</source>
        <translation>मेल सर्वर इस ई-मेल को अनचाहा मानता है, या यह किसी नियम के विरुद्ध है (%1)</translation>
    </message>
    <message>
        <source>the mail server refuses the mail (%1)</source>
        <translation>मेल सर्वर ई-मेल अस्वीकार करता है (%1)</translation>
    </message>
    <message>
        <source>the mail server cannot be reached (%1)</source>
        <translation>मेल सर्वर तक नहीं पहुँचा जा सकता (%1)</translation>
    </message>
    <message>
        <source>the mail server did not answer in time (%1)</source>
        <translation>मेल सर्वर ने समय पर उत्तर नहीं दिया (%1)</translation>
    </message>
    <message>
        <source>the mail cannot be written (%1)</source>
        <translation>ई-मेल नहीं लिखा जा सकता (%1)</translation>
    </message>
    <message>
        <source>the mail server does not accept the user and the password, or the token is over</source>
        <translation>मेल सर्वर उपयोगकर्ता और पासवर्ड स्वीकार नहीं करता, या टोकन की अवधि समाप्त हो गई है</translation>
    </message>
    <message>
        <source>the mail server&apos;s daily limit is reached</source>
        <translation>मेल सर्वर की दैनिक सीमा पूरी हो गई है</translation>
    </message>
    <message>
        <source>Too many messages went to this person just before; it goes out again shortly.</source>
        <translation>इस व्यक्ति को अभी-अभी बहुत अधिक संदेश भेजे गए; यह थोड़ी देर में फिर जाएगा।</translation>
    </message>
    <message>
        <source>WhatsApp holds this sender back, for too many people have blocked or reported its messages</source>
        <translation>WhatsApp इस प्रेषक को रोक रहा है, क्योंकि बहुत अधिक लोगों ने इसके संदेश ब्लॉक या रिपोर्ट किए हैं</translation>
    </message>
    <message>
        <source>the sign-in at the mailbox&apos;s provider has ended: sign in anew there, and enter the new refresh token in the account</source>
        <translation>मेलबॉक्स के प्रदाता का साइन-इन समाप्त हो गया है: वहाँ दोबारा साइन इन करें, और खाते में नया रीफ़्रेश टोकन डालें</translation>
    </message>
    <message>
        <source>the sign-in service does not accept the client ID and client secret</source>
        <translation>साइन-इन सेवा क्लाइंट आईडी और क्लाइंट सीक्रेट स्वीकार नहीं करती</translation>
    </message>
    <message>
        <source>the sign-in service of the mailbox cannot be reached for the moment</source>
        <translation>मेलबॉक्स की साइन-इन सेवा तक फ़िलहाल नहीं पहुँचा जा सकता</translation>
    </message>
</context>
<context>
    <name>TestCallWatch</name>
    <message>
        <source>talked %1</source>
        <translation>बातचीत %1</translation>
    </message>
    <message>
        <source>The agent was told:</source>
        <translation>एजेंट को बताया गया:</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 %2</source>
        <comment>a time and its zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 से.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 मि.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 घं.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <comment>date and time, QDateTime format</comment>
        <translation>ddd d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm:ss</source>
        <comment>date and time with seconds, QDateTime format</comment>
        <translation>ddd d MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <comment>time of day, QDateTime format</comment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>आज %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>आने वाले कल %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>बीते कल %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 में</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 पहले</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two units</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>zone, abbreviation, offset</comment>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <comment>short date and time, QDateTime format</comment>
        <translation>d MMM, HH:mm</translation>
    </message>
</context>
<context>
    <name>UnkeptWork</name>
    <message>
        <source>Close Without Keeping</source>
        <translation>रखे बिना बंद करें</translation>
    </message>
    <message>
        <source>What was entered here is lost.</source>
        <translation>यहाँ जो भरा गया वह खो जाएगा।</translation>
    </message>
    <message>
        <source>Save Draft keeps it for later.</source>
        <translation>ड्राफ़्ट सहेजने पर वह बाद के लिए रहता है।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>VapiProvider</name>
    <message>
        <source>The assistant %1</source>
        <translation>असिस्टेंट %1</translation>
    </message>
</context>
<context>
    <name>WebhookService</name>
    <message>
        <source>the provider of this account does not report</source>
        <translation>इस खाते का प्रदाता रिपोर्ट नहीं करता</translation>
    </message>
    <message>
        <source>This provider signs nothing, so that there is no key to keep.</source>
        <translation>यह प्रदाता किसी चीज़ पर हस्ताक्षर नहीं करता, इसलिए रखने के लिए कोई कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>WhatsApp signs its reports with the app secret. Without it they cannot be told from forged ones.</source>
        <translation>WhatsApp अपनी रिपोर्टों पर ऐप सीक्रेट से हस्ताक्षर करता है। उसके बिना असली और जाली रिपोर्ट में अंतर नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>An address for reports</source>
        <translation>रिपोर्टों का पता</translation>
    </message>
</context>
<context>
    <name>WhatsAppProvider</name>
    <message>
        <source>The phone number ID %1</source>
        <translation>फ़ोन नंबर आईडी %1</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n ख़ाली</numerusform>
            <numerusform>%n ख़ाली</numerusform>
        </translation>
    </message>
    <message>
        <source>None free in the account</source>
        <translation>खाते में कोई ख़ाली नहीं</translation>
    </message>
    <message>
        <source>None free in the campaign</source>
        <translation>अभियान में कोई ख़ाली नहीं</translation>
    </message>
    <message>
        <source>None free for the operator</source>
        <translation>ऑपरेटर के लिए कोई ख़ाली नहीं</translation>
    </message>
    <message>
        <source>None free in the whole system</source>
        <translation>पूरे सिस्टम में कोई ख़ाली नहीं</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>a rule lets the call pass</comment>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Not before %1</source>
        <translation>%1 से पहले नहीं</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>%1 is scheduled nowhere, and is marked not to be called.</source>
        <translation>%1 के लिए कहीं भी कॉल तय नहीं है, और उस पर ‘कॉल न करें’ का चिह्न है।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of do-not-call list and where its entry comes from</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is scheduled nowhere: no campaign is going to call. Tick the lead and press Schedule Calls.</source>
        <translation>%1 के लिए कहीं भी कॉल तय नहीं है: कोई अभियान कॉल नहीं करेगा। लीड पर निशान लगाएँ और ‘कॉल तय करें’ दबाएँ।</translation>
    </message>
    <message>
        <source>%1 answered on %2 in the campaign “%3”; no campaign is going to call again.</source>
        <translation>%1 ने %2 को अभियान “%3” में जवाब दिया; अब कोई अभियान फिर कॉल नहीं करेगा।</translation>
    </message>
    <message>
        <source>%1 was called last on %2 in the campaign “%3” (%4); no campaign is going to call again. Tick the lead and press Schedule Calls.</source>
        <translation>%1 को आख़िरी कॉल %2 को अभियान “%3” में की गई (%4); अब कोई अभियान फिर कॉल नहीं करेगा। लीड पर टिक करें और कॉल शेड्यूल करें दबाएँ।</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>the folder cannot be made</source>
        <translation>फ़ोल्डर नहीं बनाया जा सकता</translation>
    </message>
    <message>
        <source>Practice line</source>
        <translation>अभ्यास लाइन</translation>
    </message>
</context>
<context>
    <name>callboard::app::AccountVerb</name>
    <message>
        <source>&quot;account list&quot; takes no name.</source>
        <translation>&quot;account list&quot; के साथ कोई नाम नहीं दिया जाता।</translation>
    </message>
    <message>
        <source>Account %1 is there. Its key is kept in: %2.</source>
        <translation>खाता %1 मौजूद है। इसकी कुंजी यहाँ रखी है: %2।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>प्रदाता</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>लाइनें</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>एजेंट</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 उत्तर दे रहा है।</translation>
    </message>
    <message>
        <source>Agents: %1, numbers: %2</source>
        <translation>एजेंट: %1, नंबर: %2</translation>
    </message>
    <message>
        <source>Account %1 and its key are gone.</source>
        <translation>खाता %1 और उसकी कुंजी हटा दिए गए हैं।</translation>
    </message>
    <message>
        <source>Account %1 places calls again.</source>
        <translation>खाता %1 फिर से कॉल लगा रहा है।</translation>
    </message>
    <message>
        <source>Say which account: %1.</source>
        <translation>बताएँ कौन-सा खाता: %1।</translation>
    </message>
    <message>
        <source>%1 sends no messages.</source>
        <translation>%1 संदेश नहीं भेजता।</translation>
    </message>
    <message>
        <source>Templates that may be sent: %1</source>
        <translation>भेजे जा सकने वाले टेम्पलेट: %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>With add: &quot;vapi&quot;, &quot;bolna&quot;, &quot;whatsapp&quot;, &quot;bizchat&quot;, &quot;smtp&quot; (e-mail), &quot;practice&quot;, &quot;practice-whatsapp&quot; or &quot;practice-email&quot;, which writes mails and sends none.</source>
        <translation>add के साथ: &quot;vapi&quot;, &quot;bolna&quot;, &quot;whatsapp&quot;, &quot;bizchat&quot;, &quot;smtp&quot; (ई-मेल), &quot;practice&quot;, &quot;practice-whatsapp&quot; या &quot;practice-email&quot;, जो ई-मेल लिखता है पर कोई भेजता नहीं।</translation>
    </message>
    <message>
        <source>With test, of an account that sends e-mail: a test mail goes to ADDRESS.</source>
        <translation>test के साथ, ई-मेल भेजने वाले खाते के लिए: टेस्ट ई-मेल ADDRESS पर जाता है।</translation>
    </message>
    <message>
        <source>%1 sends no e-mail.</source>
        <translation>%1 ई-मेल नहीं भेजता।</translation>
    </message>
    <message>
        <source>Mails come from: %1</source>
        <translation>ई-मेल यहाँ से आते हैं: %1</translation>
    </message>
    <message>
        <source>The dry run wrote the test mail and sent none.</source>
        <translation>ड्राई रन ने टेस्ट ई-मेल लिखा और कोई ई-मेल नहीं भेजा।</translation>
    </message>
    <message>
        <source>The mail server took the test mail. See whether it arrives.</source>
        <translation>मेल सर्वर ने टेस्ट ई-मेल ले लिया। देखें कि वह पहुँचता है या नहीं।</translation>
    </message>
    <message>
        <source>Adds, changes, lists, tests, resumes and removes provider accounts, and lists their templates.</source>
        <translation>प्रदाता खाते जोड़ता, बदलता, दिखाता, जाँचता, फिर शुरू करता और हटाता है, और उनके टेम्पलेट दिखाता है।</translation>
    </message>
    <message>
        <source>The key is read from the environment variable VARIABLE or from standard input, never from the command line. It goes to the profile&apos;s secret home and does not come out again. An account that was stopped, by a refused key for example, places calls again after &quot;resume&quot;. What &quot;edit&quot; does not name stays as it is. &quot;list&quot; shows what was used of the limits today, and how many people were written to in the last 24 hours.</source>
        <translation>कुंजी परिवेश चर VARIABLE से या मानक इनपुट से पढ़ी जाती है, कमांड लाइन से कभी नहीं। वह प्रोफ़ाइल के गुप्त भंडार में जाती है और फिर बाहर नहीं आती। जो खाता रुक गया था, जैसे कुंजी अस्वीकार होने से, वह &quot;resume&quot; के बाद फिर से कॉल लगाता है। &quot;edit&quot; में जो नहीं बताया गया, वह वैसा ही रहता है। &quot;list&quot; दिखाता है कि आज सीमाओं में से कितना उपयोग हुआ, और पिछले 24 घंटे में कितने लोगों को संदेश भेजे गए।</translation>
    </message>
    <message>
        <source>With add and edit: another address than the provider&apos;s own; of e-mail the mail server: smtps://host (TLS), smtp://host (STARTTLS).</source>
        <translation>add और edit के साथ: प्रदाता के अपने पते के बजाय कोई और पता; ई-मेल के लिए मेल सर्वर: smtps://host (TLS), smtp://host (STARTTLS)।</translation>
    </message>
    <message>
        <source>With add and edit: the environment variable that holds the key.</source>
        <translation>add और edit के साथ: वह परिवेश चर जिसमें कुंजी है।</translation>
    </message>
    <message>
        <source>Say what to change: --set, --base-url, --secret-env.</source>
        <translation>बताएँ क्या बदलना है: --set, --base-url, --secret-env।</translation>
    </message>
    <message>
        <source>The provider of an account does not change.</source>
        <translation>खाते का प्रदाता नहीं बदलता।</translation>
    </message>
    <message>
        <source>Account %1 is changed.</source>
        <translation>खाता %1 बदल दिया गया है।</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Messages come from: %1</source>
        <translation>संदेश यहाँ से आते हैं: %1</translation>
    </message>
    <message>
        <source>Its quality, as WhatsApp judges it: %1</source>
        <translation>WhatsApp के आकलन में प्रेषक की गुणवत्ता: %1</translation>
    </message>
    <message>
        <source>People in 24 hours: no limit</source>
        <translation>24 घंटे में लोग: कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>People in 24 hours: %1</source>
        <translation>24 घंटे में लोग: %1</translation>
    </message>
    <message>
        <source>With add and edit: agent=ID, number=ID (at Bolna the number itself), own-numbers=NUMBERS (that its calls go out from, with commas between them; nobody calls them), business=ID (the WhatsApp business, or BizChat&apos;s vendor UID), lines=N, per-second=N, per-day=N, recipients=N (of WhatsApp: different people in 24 hours, 0 for no limit), law=PROFILE or law-reason=TEXT, which a profile needs that is wider than India&apos;s; once for each. Of e-mail user=NAME, sender=ADDRESS, sender-name=TEXT, reply-to=ADDRESS, unsubscribe=URL and login=offered|plain|login|xoauth2|xoauth2-refresh in place of agent, numbers and business; with login=xoauth2-refresh the key is a refresh token, client=ID the client that it was given for, and tenant=DIRECTORY that of Microsoft.</source>
        <translation>add और edit के साथ: agent=ID, number=ID (Bolna में नंबर ही), own-numbers=NUMBERS (जिनसे इसकी कॉल जाती हैं, बीच में अल्पविराम; इन्हें कोई कॉल नहीं करता), business=ID (WhatsApp व्यवसाय, या BizChat का vendor UID), lines=N, per-second=N, per-day=N, recipients=N (WhatsApp के लिए: 24 घंटे में अलग-अलग लोग, कोई सीमा न हो तो 0), law=PROFILE या law-reason=TEXT, जो भारत की प्रोफ़ाइल से अधिक खुली प्रोफ़ाइल के लिए ज़रूरी है; हर एक के लिए एक बार। ई-मेल के लिए agent, numbers और business की जगह user=NAME, sender=ADDRESS, sender-name=TEXT, reply-to=ADDRESS, unsubscribe=URL और login=offered|plain|login|xoauth2|xoauth2-refresh; login=xoauth2-refresh के साथ कुंजी रीफ़्रेश टोकन होती है, client=ID वह क्लाइंट जिसके लिए वह दिया गया था, और tenant=DIRECTORY Microsoft की डायरेक्टरी।</translation>
    </message>
    <message>
        <source>With add and edit, beside a refresh token: the environment variable that holds the client&apos;s secret, where it has one.</source>
        <translation>add और edit के साथ, रीफ़्रेश टोकन के अलावा: वह परिवेश चर जिसमें क्लाइंट का सीक्रेट है, यदि उसका कोई सीक्रेट हो।</translation>
    </message>
    <message>
        <source>The client&apos;s secret goes with the refresh token: name that one, too, by --secret-env.</source>
        <translation>क्लाइंट का सीक्रेट रीफ़्रेश टोकन के साथ चलता है: --secret-env से वह टोकन भी बताएँ।</translation>
    </message>
</context>
<context>
    <name>callboard::app::AgainVerb</name>
    <message>
        <source>Schedules the leads that campaign ID missed as a new campaign with its settings.</source>
        <translation>अभियान ID के छूटे हुए लीड को उसी की सेटिंग वाले नए अभियान के रूप में तय करता है।</translation>
    </message>
    <message>
        <source>The campaign must be over: until then its own tries come first. Leads that were reached since, or that are not to be called any more, are left out.</source>
        <translation>अभियान समाप्त हो चुका होना चाहिए: तब तक पहले उसके अपने प्रयास होते हैं। जिन लीड से इस बीच संपर्क हो चुका है, या जिन्हें अब कॉल नहीं करनी है, वे छोड़ दिए जाते हैं।</translation>
    </message>
    <message>
        <source>Schedules the leads of campaign ID once more as a new campaign with its settings.</source>
        <translation>अभियान ID के लीड को एक बार फिर, उसी की सेटिंग वाले नए अभियान के रूप में तय करता है।</translation>
    </message>
    <message>
        <source>Say when to start: --start TIME.</source>
        <translation>बताएँ कि कब शुरू करना है: --start TIME.</translation>
    </message>
</context>
<context>
    <name>callboard::app::AttemptsVerb</name>
    <message>
        <source>Lists every attempt with its state, outcome, times, provider call id and reason.</source>
        <translation>हर प्रयास को उसकी स्थिति, परिणाम, समय, प्रदाता की कॉल आईडी और कारण के साथ दिखाता है।</translation>
    </message>
    <message>
        <source>Only those of campaign ID.</source>
        <translation>केवल अभियान ID के प्रयास।</translation>
    </message>
    <message>
        <source>Only those to the lead with this lead_uuid.</source>
        <translation>केवल इस lead_uuid वाले लीड के प्रयास।</translation>
    </message>
    <message numerus="yes">
        <source>These are the latest %n. With --json all are listed.</source>
        <translation>
            <numerusform>यह सबसे नया %n प्रयास है। --json के साथ सभी दिखाए जाते हैं।</numerusform>
            <numerusform>ये सबसे नए %n प्रयास हैं। --json के साथ सभी दिखाए जाते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no attempt yet.</source>
        <translation>अभी तक कोई प्रयास नहीं हुआ है।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>भेजी गई</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Provider&apos;s call</source>
        <translation>प्रदाता की कॉल</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 से.</translation>
    </message>
    <message>
        <source>Only those that wait for your decision, with their ATTEMPT_ID for &quot;decide&quot;. Not together with --campaign or --lead.</source>
        <translation>केवल वे जो आपके निर्णय की प्रतीक्षा में हैं, &quot;decide&quot; के लिए उनके ATTEMPT_ID के साथ। --campaign या --lead के साथ नहीं।</translation>
    </message>
    <message>
        <source>--parked stands alone: it lists all calls that wait for a decision.</source>
        <translation>--parked अकेला दिया जाता है: यह निर्णय की प्रतीक्षा वाली सभी कॉल दिखाता है।</translation>
    </message>
    <message>
        <source>No call waits for your decision.</source>
        <translation>कोई कॉल आपके निर्णय की प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>ATTEMPT_ID</source>
        <translation>ATTEMPT_ID</translation>
    </message>
</context>
<context>
    <name>callboard::app::AuditVerb</name>
    <message>
        <source>Lists who decided what about calls and messages, newest first.</source>
        <translation>दिखाता है कि कॉल और संदेशों के बारे में किसने क्या तय किया, सबसे नया पहले।</translation>
    </message>
    <message>
        <source>Only what was done to one kind of thing, or to one: campaign, lead, attempt, account, rule, setting, import, do_not_call; campaign/12.</source>
        <translation>केवल वही जो एक प्रकार की चीज़ों या किसी एक चीज़ के साथ किया गया: campaign, lead, attempt, account, rule, setting, import, do_not_call; campaign/12।</translation>
    </message>
    <message>
        <source>Checks that no row was changed, taken out or put in; the exit status is 1 when one was.</source>
        <translation>जाँचता है कि कोई पंक्ति बदली, निकाली या डाली तो नहीं गई; ऐसा हुआ हो तो निकास स्थिति 1 होती है।</translation>
    </message>
    <message>
        <source>Writes the rows to FILE, with their hashes.</source>
        <translation>पंक्तियाँ उनके हैश के साथ FILE में लिखता है।</translation>
    </message>
    <message>
        <source>--verify stands alone: it checks the whole trail.</source>
        <translation>--verify अकेला चलता है: यह पूरी ट्रेल जाँचता है।</translation>
    </message>
    <message>
        <source>The audit trail knows no &quot;%1&quot;.</source>
        <translation>ऑडिट ट्रेल &quot;%1&quot; को नहीं जानती।</translation>
    </message>
    <message>
        <source>There is no row in the audit trail.</source>
        <translation>ऑडिट ट्रेल में कोई पंक्ति नहीं है।</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>किसका</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message numerus="yes">
        <source>These are the latest %n. With --json all are listed.</source>
        <translation>
            <numerusform>यह सबसे नई %n पंक्ति है। --json के साथ सभी दिखाई जाती हैं।</numerusform>
            <numerusform>ये सबसे नई %n पंक्तियाँ हैं। --json के साथ सभी दिखाई जाती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n पंक्ति %1 में लिखी गई।</numerusform>
            <numerusform>%n पंक्तियाँ %1 में लिखी गईं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::BackupVerb</name>
    <message>
        <source>Writes everything but provider keys into FILE and reads it back to verify it.</source>
        <translation>प्रदाता की कुंजियों को छोड़कर सब कुछ FILE में लिखता है और जाँच के लिए उसे फिर से पढ़ता है।</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>बैकअप बन रहा है</translation>
    </message>
    <message numerus="yes">
        <source>Backed up to %1: %n lead(s)</source>
        <translation>
            <numerusform>%1 में बैकअप लिया गया: %n लीड</numerusform>
            <numerusform>%1 में बैकअप लिया गया: %n लीड</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts: %1, bytes: %2</source>
        <translation>प्रयास: %1, बाइट: %2</translation>
    </message>
</context>
<context>
    <name>callboard::app::BatchesVerb</name>
    <message>
        <source>Lists the scheduled batches with their next run.</source>
        <translation>तय किए गए बैच उनकी अगली शुरुआत के साथ दिखाता है।</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>जॉब</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>अगली बार</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n batch(es).</source>
        <translation>
            <numerusform>%n बैच में से %1।</numerusform>
            <numerusform>%n बैच में से %1।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::CallSchedulesVerb</name>
    <message>
        <source>Schedules calls to single contacts, each at its own time.</source>
        <translation>अलग-अलग संपर्कों को कॉल तय करता है, हर एक को उसके अपने समय पर।</translation>
    </message>
    <message>
        <source>Each is a campaign of one lead with one try, and ID is the campaign&apos;s number. &quot;add&quot; finds the lead with that number, or makes one; asking twice for the same contact and time calls once. &quot;execute&quot; calls now, before all others, and &quot;trigger-overdue&quot; does so with whatever is due, but for drafts and what somebody has paused; the rules hold all the same.</source>
        <translation>हर एक, एक लीड और एक प्रयास वाला अभियान है, और ID उस अभियान की संख्या है। &quot;add&quot; उस नंबर वाली लीड ढूँढता है, या नई बनाता है; एक ही संपर्क और समय के लिए दो बार कहने पर भी एक ही बार कॉल होती है। &quot;execute&quot; अभी कॉल करता है, बाकी सबसे पहले, और &quot;trigger-overdue&quot; यही उन सबके साथ करता है जिनका समय आ गया है, सिवाय ड्राफ़्ट के और उनके जिन्हें किसी ने रोका है; नियम फिर भी लागू रहते हैं।</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>There are no such calls.</source>
        <translation>ऐसी कोई कॉल नहीं है।</translation>
    </message>
    <message>
        <source>%1: %2 at %3, %4</source>
        <extracomment>a call schedule: its number, the person, the time, and its state, a word of the API</extracomment>
        <translation>%1: %2, समय %3, %4</translation>
    </message>
    <message>
        <source>Topic: %1, language: %2</source>
        <translation>विषय: %1, भाषा: %2</translation>
    </message>
    <message>
        <source>Nobody is called before it is executed.</source>
        <translation>इसे चलाए जाने से पहले किसी को कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>This call was asked for before.</source>
        <translation>यह कॉल पहले ही माँगी जा चुकी है।</translation>
    </message>
    <message>
        <source>Call schedule %1 is deleted; the lead and the history of its calls stay.</source>
        <translation>कॉल शेड्यूल %1 हटा दिया गया है; लीड और उसकी कॉल का इतिहास बने रहते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue call(s) were triggered.</source>
        <translation>
            <numerusform>समय निकल चुकी %n कॉल शुरू की गई।</numerusform>
            <numerusform>समय निकल चुकी %n कॉल शुरू की गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waits on: %2</source>
        <extracomment>%1: a call schedule&apos;s number, %2: a sentence</extracomment>
        <translation>%1 इसकी प्रतीक्षा में है: %2</translation>
    </message>
    <message>
        <source>Calls to single contacts: %1, of which %2 are due.</source>
        <translation>अलग-अलग संपर्कों को कॉल: %1, जिनमें से %2 का समय आ गया है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::CallVerb</name>
    <message>
        <source>The lead is called next, in campaign %1, as soon as the rules and a free line let it.</source>
        <translation>नियम और ख़ाली लाइन अनुमति देते ही, अभियान %1 में अगली कॉल इस लीड को होगी।</translation>
    </message>
    <message>
        <source>Has a lead called next, before all others.</source>
        <translation>किसी लीड को बाकी सबसे पहले, अगली कॉल में बुलवाता है।</translation>
    </message>
    <message>
        <source>Without --account the lead must wait in a running campaign. With --account it is called by itself, once, now; when a rule stands against that, nothing is placed and the rule is told.</source>
        <translation>--account के बिना लीड को किसी चल रहे अभियान में प्रतीक्षा में होना चाहिए। --account के साथ उसे अकेले, एक बार, अभी कॉल की जाती है; कोई नियम आड़े आए तो कॉल नहीं होती और नियम बताया जाता है।</translation>
    </message>
    <message>
        <source>Call the lead by itself with this provider account.</source>
        <translation>लीड को इस प्रदाता खाते से अकेले कॉल करें।</translation>
    </message>
    <message>
        <source>The provider&apos;s agent; if not given, the account&apos;s.</source>
        <translation>प्रदाता का एजेंट; न देने पर खाते का एजेंट।</translation>
    </message>
    <message>
        <source>What the agent is told to talk about.</source>
        <translation>एजेंट को किस विषय पर बात करनी है।</translation>
    </message>
    <message>
        <source>The language to speak, for example en-IN.</source>
        <translation>बोलने की भाषा, उदाहरण के लिए en-IN।</translation>
    </message>
    <message>
        <source>Take the lead out of the campaigns in which it waits, for they would call it again.</source>
        <translation>लीड को उन अभियानों से निकालें जिनमें वह प्रतीक्षा में है, नहीं तो वे उसे फिर कॉल करेंगे।</translation>
    </message>
    <message>
        <source>--%1 goes with --account.</source>
        <translation>--%1 केवल --account के साथ चलता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::CampaignsVerb</name>
    <message>
        <source>Lists the campaigns, or shows one, with counts by outcome.</source>
        <translation>अभियानों की सूची या कोई एक अभियान, परिणाम के अनुसार गिनती के साथ दिखाता है।</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>कॉल हुई</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state and what holds it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no campaign yet. &quot;%1&quot; makes one.</source>
        <translation>अभी कोई अभियान नहीं है। &quot;%1&quot; एक बनाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::CancelVerb</name>
    <message>
        <source>Cancels scheduled batches; their leads are pending again.</source>
        <translation>तय किए गए बैच रद्द करता है; उनके लीड फिर से लंबित हो जाते हैं।</translation>
    </message>
    <message>
        <source>The batches of campaign ID.</source>
        <translation>अभियान ID के बैच।</translation>
    </message>
    <message>
        <source>Every batch of every campaign.</source>
        <translation>हर अभियान का हर बैच।</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n batch(es).</source>
        <translation>
            <numerusform>%n बैच रद्द किया गया।</numerusform>
            <numerusform>%n बैच रद्द किए गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called.</source>
        <translation>
            <numerusform>%n लीड को कॉल नहीं होगी।</numerusform>
            <numerusform>%n लीड को कॉल नहीं होगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are being placed at this moment and go on.</source>
        <translation>
            <numerusform>%n कॉल इसी समय लगाई जा रही है और जारी रहेगी।</numerusform>
            <numerusform>%n कॉल इसी समय लगाई जा रही हैं और जारी रहेंगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are ringing or talking and go on.</source>
        <translation>
            <numerusform>%n कॉल पर घंटी बज रही है या बात हो रही है; वह जारी रहेगी।</numerusform>
            <numerusform>%n कॉल पर घंटी बज रही है या बात हो रही है; वे जारी रहेंगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) it is not known yet whether the provider placed them; it is being asked.</source>
        <translation>
            <numerusform>%n कॉल के बारे में अभी पता नहीं है कि प्रदाता ने उसे लगाया या नहीं; उससे पूछा जा रहा है।</numerusform>
            <numerusform>%n कॉल के बारे में अभी पता नहीं है कि प्रदाता ने उन्हें लगाया या नहीं; उससे पूछा जा रहा है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Once it has answered, no request starts for what was cancelled. Calls that are under way then are named and go on, unless --hang-up asks for their end.</source>
        <translation>इसका उत्तर आते ही, जो रद्द हुआ उसके लिए कोई अनुरोध शुरू नहीं होता। उस समय जारी कॉल के नाम बताए जाते हैं और वे चलती रहती हैं, जब तक --hang-up से उन्हें काटने को न कहा जाए।</translation>
    </message>
    <message>
        <source>Ask the provider to end the calls of these batches that are live.</source>
        <translation>इन बैचों की चालू कॉल समाप्त करने के लिए प्रदाता से कहें।</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are being hung up.</source>
        <translation>
            <numerusform>%n कॉल काटी जा रही है।</numerusform>
            <numerusform>%n कॉल काटी जा रही हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are being placed at this moment and are hung up next.</source>
        <translation>
            <numerusform>%n कॉल अभी की जा रही है और फिर काट दी जाएगी।</numerusform>
            <numerusform>%n कॉल अभी की जा रही हैं और फिर काट दी जाएँगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Every batch whose job id begins with TEXT. Campaigns that start in the same second share their job ids, and all of them are meant; --campaign means one.</source>
        <translation>हर बैच जिसकी जॉब आईडी TEXT से शुरू होती है। एक ही सेकंड में शुरू होने वाले अभियानों की जॉब आईडी एक जैसी होती हैं और सभी गिने जाते हैं; --campaign से एक ही अभियान चुना जाता है।</translation>
    </message>
    <message>
        <source>One lead: out of every campaign in which it waits, or of campaign ID alone.</source>
        <translation>एक लीड: हर उस अभियान से जिसमें वह प्रतीक्षा में है, या केवल अभियान ID से।</translation>
    </message>
    <message>
        <source>Say what to cancel: --campaign ID, --job-prefix TEXT, --all or --lead UUID, one of them.</source>
        <translation>बताएँ क्या रद्द करना है: --campaign ID, --job-prefix TEXT, --all या --lead UUID, इनमें से एक।</translation>
    </message>
    <message>
        <source>--hang-up does not go with --lead: a call that is live comes to its end.</source>
        <translation>--hang-up और --lead साथ नहीं चलते: चल रही कॉल अपने अंत तक चलती है।</translation>
    </message>
    <message>
        <source>No campaign waits to call this lead.</source>
        <translation>कोई अभियान इस लीड को कॉल करने की प्रतीक्षा में नहीं है।</translation>
    </message>
    <message>
        <source>The lead was taken out. The campaigns go on without it.</source>
        <translation>लीड निकाल दी गई। अभियान उसके बिना चलते रहेंगे।</translation>
    </message>
    <message>
        <source>With --campaign: your words on it, kept with your name and the time.</source>
        <translation>--campaign के साथ: इस पर आपके शब्द, जो आपके नाम और समय के साथ रखे जाते हैं।</translation>
    </message>
    <message>
        <source>--why goes with --campaign alone.</source>
        <translation>--why केवल --campaign के साथ चलता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::Composition</name>
    <message>
        <source>Calls cannot be placed</source>
        <translation>कॉल नहीं लगाई जा सकतीं</translation>
    </message>
</context>
<context>
    <name>callboard::app::ConflictOutput</name>
    <message>
        <source>an ID, as &quot;%1&quot; lists it</source>
        <translation>एक आईडी, जैसी &quot;%1&quot; दिखाता है</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed on both sides: see &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n फ़ील्ड दोनों ओर बदला गया: &quot;%1&quot; देखें।</numerusform>
            <numerusform>%n फ़ील्ड दोनों ओर बदले गए: &quot;%1&quot; देखें।</numerusform>
        </translation>
    </message>
    <message>
        <source>ID</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Callboard has</source>
        <translation>Callboard में</translation>
    </message>
    <message>
        <source>Nothing was changed on both sides.</source>
        <translation>दोनों तरफ़ कुछ नहीं बदला।</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) decided.</source>
        <translation>
            <numerusform>%n फ़ील्ड तय हुआ।</numerusform>
            <numerusform>%n फ़ील्ड तय हुए।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::DecideVerb</name>
    <message>
        <source>The engine asks the provider about this call again.</source>
        <translation>इंजन इस कॉल के बारे में प्रदाता से फिर से पूछता है।</translation>
    </message>
    <message>
        <source>The lead counts as called.</source>
        <translation>लीड को कॉल हो चुकी मानी जाती है।</translation>
    </message>
    <message>
        <source>The lead may be called again.</source>
        <translation>लीड को फिर से कॉल की जा सकती है।</translation>
    </message>
    <message>
        <source>With release: why a second call is acceptable.</source>
        <translation>release के साथ: दूसरी कॉल क्यों स्वीकार्य है।</translation>
    </message>
    <message>
        <source>Say why a second call is acceptable: --why TEXT.</source>
        <translation>बताएँ कि दूसरी कॉल क्यों स्वीकार्य है: --why TEXT.</translation>
    </message>
    <message>
        <source>The lead is called after all.</source>
        <translation>लीड को फिर भी कॉल की जाती है।</translation>
    </message>
    <message>
        <source>The lead stays uncalled.</source>
        <translation>लीड को कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>Decides about a call of which nobody knows whether it was placed, or an appointment that was missed.</source>
        <translation>ऐसी कॉल के बारे में तय करता है जिसके लगने का किसी को पता नहीं, या ऐसे तय समय के बारे में जो निकल गया।</translation>
    </message>
    <message>
        <source>&quot;attempts --parked&quot; lists those that wait for a decision. &quot;check-again&quot; asks the provider once more. &quot;treat-as-called&quot; takes the call as placed; this is done without you after 24 hours. &quot;release&quot; lets the lead be called again and accepts that this may be a second call; it wants the reason, which is kept with the call. Of an appointment that was missed while Callboard did not run, &quot;call-after-all&quot; calls the lead now, and &quot;leave&quot; does not.</source>
        <translation>&quot;attempts --parked&quot; उन्हें दिखाता है जो निर्णय की प्रतीक्षा में हैं। &quot;check-again&quot; प्रदाता से एक बार फिर पूछता है। &quot;treat-as-called&quot; कॉल को लगी हुई मानता है; 24 घंटे बाद यह आपके बिना हो जाता है। &quot;release&quot; लीड को दोबारा कॉल करने देता है और मानता है कि यह दूसरी कॉल हो सकती है; इसे कारण चाहिए, जो कॉल के साथ रखा जाता है। Callboard के न चलने से जो तय समय निकल गया, उसके लिए &quot;call-after-all&quot; लीड को अभी कॉल करता है, और &quot;leave&quot; नहीं करता।</translation>
    </message>
</context>
<context>
    <name>callboard::app::DeleteVerb</name>
    <message>
        <source>Campaign %1 and its batches are deleted; its leads and the history of their calls stay.</source>
        <translation>अभियान %1 और उसके बैच हटा दिए गए हैं; उसके लीड और उनकी कॉल का इतिहास बने रहते हैं।</translation>
    </message>
    <message>
        <source>Takes campaign ID, which must be over or a draft, and its batches from the list; leads and the history of their calls stay.</source>
        <translation>अभियान ID को, जो पूरा हो चुका या ड्राफ़्ट हो, उसके बैच के साथ सूची से हटाता है; लीड और उनकी कॉल का इतिहास बना रहता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::DoNotCallVerb</name>
    <message>
        <source>Shows and changes the lists of numbers that must not be called.</source>
        <translation>उन नंबरों की सूचियाँ दिखाता और बदलता है जिन पर कॉल नहीं करनी है।</translation>
    </message>
    <message>
        <source>A NUMBER may be a prefix with a star: +91140*. TEXT is a whole number, a prefix, a source or a note. &quot;remove&quot; takes a number or prefix off every list but the registers; these are replaced by a newer file of the same name, or removed as a whole.</source>
        <translation>NUMBER तारे वाला उपसर्ग हो सकता है: +91140*। TEXT पूरा नंबर, उपसर्ग, स्रोत या नोट है। &quot;remove&quot; किसी नंबर या उपसर्ग को रजिस्टरों के अलावा हर सूची से हटाता है; रजिस्टर उसी नाम की नई फ़ाइल से बदले जाते हैं, या पूरे के पूरे हटाए जाते हैं।</translation>
    </message>
    <message>
        <source>With import: what the register is called.</source>
        <translation>आयात के साथ: रजिस्टर का नाम।</translation>
    </message>
    <message>
        <source>With import: after so many days the file is too old, 31 in the US, 28 in the UK; 0: never.</source>
        <translation>आयात के साथ: इतने दिनों बाद फ़ाइल पुरानी मानी जाती है, अमेरिका में 31, ब्रिटेन में 28; 0: कभी नहीं।</translation>
    </message>
    <message>
        <source>Number or prefix</source>
        <translation>नंबर या उपसर्ग</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>जोड़ा गया</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entr(ies).</source>
        <translation>
            <numerusform>%n प्रविष्टि में से %1।</numerusform>
            <numerusform>%n प्रविष्टियों में से %1।</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what the register is called: --name NAME.</source>
        <translation>बताएँ कि रजिस्टर का नाम क्या है: --name NAME।</translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation>रजिस्टर पढ़ा जा रहा है</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies) were added.</source>
        <translation>
            <numerusform>%n प्रविष्टि जोड़ी गई।</numerusform>
            <numerusform>%n प्रविष्टियाँ जोड़ी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stood there already.</source>
        <translation>
            <numerusform>%n पहले से थी।</numerusform>
            <numerusform>%n पहले से थीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called any more.</source>
        <translation>
            <numerusform>%n लीड को अब कॉल नहीं किया जाएगा।</numerusform>
            <numerusform>%n लीड को अब कॉल नहीं किया जाएगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stand on no list any more and are pending again.</source>
        <translation>
            <numerusform>%n लीड अब किसी सूची में नहीं है और फिर लंबित है।</numerusform>
            <numerusform>%n लीड अब किसी सूची में नहीं हैं और फिर लंबित हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 counts as a heading: %2</source>
        <translation>पंक्ति %1 शीर्षक मानी गई: %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>पंक्ति %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entr(ies) were removed.</source>
        <translation>
            <numerusform>%n प्रविष्टि हटाई गई।</numerusform>
            <numerusform>%n प्रविष्टियाँ हटाई गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Register</source>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>कब तक मान्य</translation>
    </message>
    <message>
        <source>No register was imported.</source>
        <translation>कोई रजिस्टर आयात नहीं किया गया।</translation>
    </message>
    <message numerus="yes">
        <source>The register with its %n entr(ies) was removed.</source>
        <translation>
            <numerusform>रजिस्टर और उसकी %n प्रविष्टि हटा दी गई।</numerusform>
            <numerusform>रजिस्टर और उसकी %n प्रविष्टियाँ हटा दी गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>--name and --days belong to &quot;import&quot; alone.</source>
        <translation>--name और --days केवल &quot;import&quot; के साथ आते हैं।</translation>
    </message>
    <message>
        <source>There was no number or prefix that could be taken.</source>
        <translation>ऐसा कोई नंबर या उपसर्ग नहीं था जिसे लिया जा सके।</translation>
    </message>
    <message numerus="yes">
        <source>%n of what was given is no number and no prefix, and stands on no list.</source>
        <translation>
            <numerusform>दिए गए में से %n न नंबर है न उपसर्ग, और किसी सूची में नहीं है।</numerusform>
            <numerusform>दिए गए में से %n न नंबर हैं न उपसर्ग, और किसी सूची में नहीं हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>No list but a register has %1; please write a prefix with its star.</source>
        <translation>रजिस्टर के सिवा किसी सूची में %1 नहीं है; कृपया उपसर्ग को तारे के साथ लिखें।</translation>
    </message>
</context>
<context>
    <name>callboard::app::EditVerb</name>
    <message>
        <source>Changes campaign ID, which must not be over; what is not named stays.</source>
        <translation>अभियान ID को बदलता है, जो समाप्त न हुआ हो; जो नहीं लिखा वह वैसा ही रहता है।</translation>
    </message>
    <message>
        <source>What the campaign is called.</source>
        <translation>अभियान का नाम।</translation>
    </message>
    <message>
        <source>What the agent is told to talk about.</source>
        <translation>एजेंट को किस विषय पर बात करनी है।</translation>
    </message>
    <message>
        <source>Campaign %1 is changed.</source>
        <translation>अभियान %1 बदला गया।</translation>
    </message>
    <message>
        <source>Say what would change, and change nothing.</source>
        <translation>बताता है कि क्या बदलेगा, और कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>Nothing of campaign %1 changes.</source>
        <translation>अभियान %1 में कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>Campaign %1 would be changed so; it was not.</source>
        <translation>अभियान %1 इस तरह बदला जाता; बदला नहीं गया।</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) that wait are written to so; messages that were sent stay as they are.</source>
        <translation>
            <numerusform>प्रतीक्षा में %n लीड को ऐसे लिखा जाएगा; भेजे हुए संदेश जैसे हैं वैसे रहते हैं।</numerusform>
            <numerusform>प्रतीक्षा में %n लीड को ऐसे लिखा जाएगा; भेजे हुए संदेश जैसे हैं वैसे रहते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) that wait are called so; calls that are live go on as they were begun.</source>
        <translation>
            <numerusform>प्रतीक्षा कर रही %n लीड को इस तरह कॉल किया जाएगा; चल रही कॉल वैसे ही चलती हैं जैसे शुरू हुई थीं।</numerusform>
            <numerusform>प्रतीक्षा कर रही %n लीड को इस तरह कॉल किया जाएगा; चल रही कॉल वैसे ही चलती हैं जैसे शुरू हुई थीं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::GoVerb</name>
    <message>
        <source>Lets the leads of campaign ID that wait behind its first ones follow.</source>
        <translation>अभियान ID के उन लीड को आगे बढ़ने देता है जो पहले लीड के पीछे प्रतीक्षा में हैं।</translation>
    </message>
    <message>
        <source>The other leads of campaign %1 follow.</source>
        <translation>अभियान %1 के बाकी लीड आगे बढ़ते हैं।</translation>
    </message>
</context>
<context>
    <name>callboard::app::HubSpotVerb</name>
    <message>
        <source>Takes HubSpot&apos;s contacts into the leads and tells HubSpot of their calls.</source>
        <translation>HubSpot के संपर्क लीड में लेता है और HubSpot को उनकी कॉल के बारे में बताता है।</translation>
    </message>
    <message>
        <source>With connect: the environment variable that holds the token.</source>
        <translation>connect के साथ: वह परिवेश चर जिसमें टोकन है।</translation>
    </message>
    <message>
        <source>With connect: another service than HubSpot&apos;s, on this machine alone.</source>
        <translation>connect के साथ: HubSpot के बजाय कोई और सेवा, केवल इसी मशीन पर।</translation>
    </message>
    <message>
        <source>With pull: look at all contacts, not only at those that changed.</source>
        <translation>pull के साथ: सभी संपर्क देखें, केवल बदले हुए नहीं।</translation>
    </message>
    <message>
        <source>--token-env and --base-url belong to &quot;connect&quot; alone.</source>
        <translation>--token-env और --base-url केवल &quot;connect&quot; के साथ चलते हैं।</translation>
    </message>
    <message>
        <source>--all belongs to &quot;pull&quot; alone.</source>
        <translation>--all केवल &quot;pull&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>The HubSpot account is connected. The token is kept in: %1.</source>
        <translation>HubSpot खाता जुड़ गया। टोकन यहाँ रखा है: %1।</translation>
    </message>
    <message>
        <source>HubSpot answers.</source>
        <translation>HubSpot उत्तर दे रहा है।</translation>
    </message>
    <message>
        <source>No HubSpot account is connected.</source>
        <translation>कोई HubSpot खाता नहीं जुड़ा।</translation>
    </message>
    <message>
        <source>Contacts as of: %1</source>
        <translation>संपर्क इस समय तक के: %1</translation>
    </message>
    <message>
        <source>No contacts were taken in yet.</source>
        <translation>अभी तक कोई संपर्क नहीं लिया गया।</translation>
    </message>
    <message>
        <source>Contacts: %1, no longer in HubSpot: %2</source>
        <translation>संपर्क: %1, अब HubSpot में नहीं: %2</translation>
    </message>
    <message>
        <source>Calls told: %1, to be told: %2, refused: %3</source>
        <translation>बताई गई कॉल: %1, बतानी बाकी: %2, अस्वीकार: %3</translation>
    </message>
    <message>
        <source>Changed on both sides: %1</source>
        <translation>दोनों तरफ़ बदले: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>रोका गया: %1</translation>
    </message>
    <message>
        <source>Reading contacts</source>
        <translation>संपर्क पढ़े जा रहे हैं</translation>
    </message>
    <message>
        <source>Telling HubSpot of calls</source>
        <translation>HubSpot को कॉल के बारे में बताया जा रहा है</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) read.</source>
        <translation>
            <numerusform>%n संपर्क पढ़ा गया।</numerusform>
            <numerusform>%n संपर्क पढ़े गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s).</source>
        <translation>
            <numerusform>%n नई लीड।</numerusform>
            <numerusform>%n नई लीड।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) changed.</source>
        <translation>
            <numerusform>%n लीड बदली।</numerusform>
            <numerusform>%n लीड बदलीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HubSpot was told of %n call(s).</source>
        <translation>
            <numerusform>HubSpot को %n कॉल के बारे में बताया गया।</numerusform>
            <numerusform>HubSpot को %n कॉल के बारे में बताया गया।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are still to be told.</source>
        <translation>
            <numerusform>%n कॉल के बारे में बताना अभी बाकी है।</numerusform>
            <numerusform>%n कॉल के बारे में बताना अभी बाकी है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are not in HubSpot any more.</source>
        <translation>
            <numerusform>%n संपर्क अब HubSpot में नहीं है।</numerusform>
            <numerusform>%n संपर्क अब HubSpot में नहीं हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were left alone:</source>
        <translation>
            <numerusform>%n संपर्क को नहीं छेड़ा गया:</numerusform>
            <numerusform>%n संपर्कों को नहीं छेड़ा गया:</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact %1: %2</source>
        <translation>संपर्क %1: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>प्रॉपर्टी</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>HubSpot has</source>
        <translation>HubSpot में</translation>
    </message>
    <message>
        <source>The HubSpot account is not connected any more, and its token is gone. Leads stay.</source>
        <translation>HubSpot खाता अब जुड़ा नहीं है और उसका टोकन हटा दिया गया। लीड बनी रहती हैं।</translation>
    </message>
    <message>
        <source>The access token of a private app is read from the environment variable VARIABLE or from standard input, never from the command line, and goes to the profile&apos;s secret home. &quot;pull&quot; takes in what is new and changed among the contacts, &quot;push&quot; writes a record of each call and what you chose to have written into the contact; &quot;tell-again&quot; lets it try calls once more that HubSpot refused. &quot;map&quot; shows or changes which property feeds what: FIELD is number, whatsapp_number, name, surname, email, partner, last_checkup_date, do_not_call, call_status, called_at or attributes. What both sides changed is listed by &quot;conflicts&quot; and left alone until you decide.</source>
        <translation>प्राइवेट ऐप का एक्सेस टोकन परिवेश चर VARIABLE से या मानक इनपुट से पढ़ा जाता है, कमांड लाइन से कभी नहीं, और प्रोफ़ाइल के गुप्त भंडार में जाता है। &quot;pull&quot; संपर्कों में से नए और बदले हुए लेता है, &quot;push&quot; हर कॉल का रिकॉर्ड और वह सब लिखता है जो आपने संपर्क में लिखवाने के लिए चुना है; &quot;tell-again&quot; उन कॉलों को फिर भेजने देता है जिन्हें HubSpot ने अस्वीकार किया था। &quot;map&quot; दिखाता या बदलता है कि किस प्रॉपर्टी से क्या भरा जाता है: FIELD इनमें से एक है: number, whatsapp_number, name, surname, email, partner, last_checkup_date, do_not_call, call_status, called_at या attributes। दोनों तरफ़ बदली चीज़ें &quot;conflicts&quot; दिखाता है, और आपके फ़ैसले तक उन्हें नहीं छेड़ा जाता।</translation>
    </message>
    <message>
        <source>Nothing comes in by itself before the first &quot;map&quot; or &quot;pull&quot;.</source>
        <translation>पहले &quot;map&quot; या &quot;pull&quot; से पहले कुछ भी अपने-आप नहीं आता।</translation>
    </message>
</context>
<context>
    <name>callboard::app::ImportVerb</name>
    <message>
        <source>Takes leads in from files, or takes an import back.</source>
        <translation>फ़ाइलों से लीड आयात करता है, या कोई आयात वापस लेता है।</translation>
    </message>
    <message>
        <source>The country of numbers without a country code; IN if not given.</source>
        <translation>बिना देश कोड वाले नंबरों का देश; न देने पर IN।</translation>
    </message>
    <message>
        <source>COLUMN feeds FIELD; once for each.</source>
        <translation>COLUMN से FIELD भरा जाता है; हर एक के लिए एक बार।</translation>
    </message>
    <message>
        <source>&quot;skip&quot; numbers that are there already, or &quot;update&quot; their leads.</source>
        <translation>&quot;skip&quot; पहले से मौजूद नंबर छोड़ता है, &quot;update&quot; उनके लीड अद्यतन करता है।</translation>
    </message>
    <message>
        <source>Write the rejected rows, each with its reason, to FILE.</source>
        <translation>अस्वीकार हुई पंक्तियाँ, हर एक के कारण के साथ, FILE में लिखें।</translation>
    </message>
    <message>
        <source>Count and write nothing.</source>
        <translation>केवल गिनें, कुछ न लिखें।</translation>
    </message>
    <message>
        <source>Take the last import back, or the one with the number ID.</source>
        <translation>पिछला आयात, या ID संख्या वाला आयात वापस लें।</translation>
    </message>
    <message>
        <source>--rejects goes with one file at a time.</source>
        <translation>--rejects एक बार में एक ही फ़ाइल के साथ चलता है।</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>%1: this would happen, nothing was written.</source>
        <translation>%1: ऐसा होता, पर कुछ भी लिखा नहीं गया।</translation>
    </message>
    <message>
        <source>  read        %1</source>
        <translation>  पढ़े          %1</translation>
    </message>
    <message>
        <source>  imported    %1</source>
        <translation>  आयात        %1</translation>
    </message>
    <message>
        <source>  updated     %1</source>
        <translation>  अद्यतन       %1</translation>
    </message>
    <message>
        <source>  duplicates  %1</source>
        <translation>  दोहराव      %1</translation>
    </message>
    <message>
        <source>  rejected    %1</source>
        <translation>  अस्वीकार     %1</translation>
    </message>
    <message>
        <source>The rejected rows are in %1.</source>
        <translation>अस्वीकार हुई पंक्तियाँ %1 में हैं।</translation>
    </message>
    <message>
        <source>--undo takes the number of one import, or nothing for the last.</source>
        <translation>--undo के साथ किसी एक आयात की संख्या दें, या पिछले आयात के लिए कुछ न दें।</translation>
    </message>
    <message numerus="yes">
        <source>Took %n lead(s) of %1 back.</source>
        <translation>
            <numerusform>%1 का %n लीड वापस लिया गया।</numerusform>
            <numerusform>%1 के %n लीड वापस लिए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which file to import: %1</source>
        <translation>बताएँ कौन-सी फ़ाइल आयात करनी है: %1</translation>
    </message>
    <message>
        <source>To take it back: %1</source>
        <translation>वापस लेने के लिए: %1</translation>
    </message>
    <message>
        <source>FILE is CSV text, an Excel workbook (XLSX) or an OpenDocument spreadsheet (ODS). A FIELD is lead_uuid, number, whatsapp_number, name, email, partner, call_status, attribute:NAME or ignore. Columns that are not mapped are recognised by their heading, and kept as attributes otherwise. A file is taken in whole or not at all.</source>
        <translation>FILE एक CSV टेक्स्ट, Excel वर्कबुक (XLSX) या OpenDocument स्प्रेडशीट (ODS) है। FIELD है lead_uuid, number, whatsapp_number, name, email, partner, call_status, attribute:NAME या ignore। जो कॉलम नहीं जोड़े गए, वे अपने शीर्षक से पहचाने जाते हैं, नहीं तो विशेषता के रूप में रखे जाते हैं। फ़ाइल या तो पूरी ली जाती है या बिल्कुल नहीं।</translation>
    </message>
    <message>
        <source>Of a workbook: the sheet to read; the first that holds something.</source>
        <translation>वर्कबुक के लिए: कौन सी शीट पढ़नी है; नहीं तो पहली जिसमें कुछ हो।</translation>
    </message>
    <message>
        <source>The row of the headings; what stands above it is left out.</source>
        <translation>शीर्षकों की पंक्ति; जो उसके ऊपर है वह छोड़ दिया जाता है।</translation>
    </message>
    <message>
        <source>Mend texts that were misread before they came into the file, such as &quot;MuÃ±oz&quot;.</source>
        <translation>फ़ाइल में आने से पहले ग़लत पढ़े गए टेक्स्ट ठीक करें, जैसे &quot;MuÃ±oz&quot;।</translation>
    </message>
    <message>
        <source>the rejected rows would take the place of a file that is to be read: name another one</source>
        <translation>अस्वीकृत पंक्तियाँ उस फ़ाइल की जगह ले लेंगी जिसे पढ़ा जाना है: दूसरी फ़ाइल का नाम दें</translation>
    </message>
    <message>
        <source>The files before %1 were imported.</source>
        <translation>%1 से पहले की फ़ाइलें आयात हो गईं।</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stay: they were called, scheduled or edited since.</source>
        <translation>
            <numerusform>%n लीड बना रहेगा: बाद में उसे कॉल किया गया, तय किया गया या बदला गया।</numerusform>
            <numerusform>%n लीड बने रहेंगे: बाद में उन्हें कॉल किया गया, तय किया गया या बदला गया।</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; lists those of them that were new.</source>
        <translation>&quot;%1&quot; उनमें से नए लीड दिखाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::KeepAwake</name>
    <message>
        <source>Calls are due.</source>
        <translation>कॉल का समय हो गया है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::LeadsVerb</name>
    <message>
        <source>A FILTER is conditions joined by &quot;and&quot;, for example: status=pending and order_type in (OFD, Undelivered) and name~raj and city!=&quot;New Delhi&quot;. Columns are name, partner, status, import, last_four, and any column of an imported file.</source>
        <translation>FILTER &quot;and&quot; से जुड़ी शर्तें होती हैं, उदाहरण: status=pending and order_type in (OFD, Undelivered) and name~raj and city!=&quot;New Delhi&quot;। कॉलम हैं name, partner, status, import, last_four, और आयात की गई फ़ाइल का कोई भी कॉलम।</translation>
    </message>
    <message>
        <source>Only the leads that meet FILTER.</source>
        <translation>केवल वे लीड जो FILTER से मेल खाते हैं।</translation>
    </message>
    <message>
        <source>Only the leads with TEXT in a name, partner or column, or with that number, its last four digits, or that e-mail address.</source>
        <translation>केवल वे लीड जिनके नाम, पार्टनर या कॉलम में TEXT हो, या जिनका वही नंबर, उसके अंतिम चार अंक या वही ई-मेल पता हो।</translation>
    </message>
    <message>
        <source>Save them in FILE instead of listing them.</source>
        <translation>दिखाने के बजाय उन्हें FILE में सहेजें।</translation>
    </message>
    <message>
        <source>At most N leads; without it a terminal&apos;s list ends after 50.</source>
        <translation>अधिकतम N लीड; इसके बिना टर्मिनल की सूची 50 के बाद समाप्त होती है।</translation>
    </message>
    <message>
        <source>Saving: %1 of %2 leads</source>
        <translation>सहेजा जा रहा है: %2 में से %1 लीड</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n lead(s) in %1.</source>
        <translation>
            <numerusform>%1 में %n लीड सहेजा गया।</numerusform>
            <numerusform>%1 में %n लीड सहेजे गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n lead(s).</source>
        <translation>
            <numerusform>%n लीड में से %1।</numerusform>
            <numerusform>%n लीड में से %1।</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists leads, or saves them with their results as CSV or as an Excel workbook.</source>
        <translation>लीड दिखाता है, या उन्हें परिणामों के साथ CSV या Excel कार्यपुस्तिका में सहेजता है।</translation>
    </message>
    <message>
        <source>Columns of a saved file are %1, and any column of an imported file. Without --columns there are all but the last two. A workbook continues on a second sheet after 1,048,575 leads.</source>
        <translation>सहेजी फ़ाइल के कॉलम हैं %1, और आयातित फ़ाइल का कोई भी कॉलम। --columns के बिना अंतिम दो को छोड़कर सब होते हैं। 1,048,575 लीड के बाद कार्यपुस्तिका दूसरी शीट पर जारी रहती है।</translation>
    </message>
    <message>
        <source>The same as an Excel workbook.</source>
        <translation>वही, Excel कार्यपुस्तिका के रूप में।</translation>
    </message>
    <message>
        <source>With these columns, in this order; may be given more than once.</source>
        <translation>इन कॉलमों के साथ, इसी क्रम में; एक से अधिक बार दिया जा सकता है।</translation>
    </message>
    <message numerus="yes">
        <source>They take %n sheet(s) of the workbook.</source>
        <translation>
            <numerusform>वे कार्यपुस्तिका की %n शीट में हैं।</numerusform>
            <numerusform>वे कार्यपुस्तिका की %n शीटों में हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were too long for a cell of a workbook and were cut; --csv keeps them whole.</source>
        <translation>
            <numerusform>%n पाठ कार्यपुस्तिका के एक सेल के लिए बहुत लंबा था और काटा गया; --csv उसे पूरा रखता है।</numerusform>
            <numerusform>%n पाठ कार्यपुस्तिका के एक सेल के लिए बहुत लंबे थे और काटे गए; --csv उन्हें पूरा रखता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Give --csv or --xlsx, not both.</source>
        <translation>--csv या --xlsx में से एक दें, दोनों नहीं।</translation>
    </message>
    <message>
        <source>--columns goes with --csv or --xlsx.</source>
        <translation>--columns केवल --csv या --xlsx के साथ चलता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::OpeningWindow</name>
    <message>
        <source>&amp;Try Again</source>
        <translation>फिर कोशिश करें (&amp;T)</translation>
    </message>
    <message>
        <source>Callboard</source>
        <translation>Callboard</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बंद करें (&amp;Q)</translation>
    </message>
    <message>
        <source>Waiting for the keyring</source>
        <translation>कीरिंग की प्रतीक्षा है</translation>
    </message>
    <message>
        <source>Opening the profile</source>
        <translation>प्रोफ़ाइल खुल रही है</translation>
    </message>
    <message>
        <source>The key to the stored numbers is in your system&apos;s keyring. Unlock it if it asks for its password; Callboard then opens by itself.</source>
        <translation>सहेजे गए नंबरों की कुंजी आपके सिस्टम की कीरिंग में है। अगर वह अपना पासवर्ड माँगे तो उसे खोलें; फिर Callboard अपने आप खुल जाएगा।</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>इसमें थोड़ा समय लगता है।</translation>
    </message>
    <message>
        <source>The key did not come</source>
        <translation>कुंजी नहीं मिली</translation>
    </message>
</context>
<context>
    <name>callboard::app::PauseVerb</name>
    <message>
        <source>Pauses campaign ID: no call of it starts until it is resumed.</source>
        <translation>अभियान ID को रोकता है: जारी किए जाने तक उसकी कोई कॉल शुरू नहीं होती।</translation>
    </message>
    <message>
        <source>Campaign %1 is paused.</source>
        <translation>अभियान %1 रोका गया है।</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) that had begun go on.</source>
        <translation>
            <numerusform>%n कॉल, जो शुरू हो चुकी थी, जारी रहेगी।</numerusform>
            <numerusform>%n कॉल, जो शुरू हो चुकी थीं, जारी रहेंगी।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::PracticeVerb</name>
    <message>
        <source>Runs the practice line, a provider that calls nobody, and prints its address.</source>
        <translation>अभ्यास लाइन चलाता है, जो ऐसा प्रदाता है जो किसी को कॉल नहीं करता, और उसका पता दिखाता है।</translation>
    </message>
    <message>
        <source>It runs until it is interrupted. A script sets its answers, durations, latency, faults, seed and speed. On SIGUSR1 and at the end the counts are written.</source>
        <translation>यह बीच में रोके जाने तक चलती है। एक स्क्रिप्ट इसके उत्तर, अवधि, विलंब, गड़बड़ियाँ, सीड और गति तय करती है। SIGUSR1 पर और अंत में गिनती लिखी जाती है।</translation>
    </message>
    <message>
        <source>Listen on port N of the loopback; any free one if not given.</source>
        <translation>लूपबैक के पोर्ट N पर सुनें; न देने पर कोई भी ख़ाली पोर्ट।</translation>
    </message>
    <message>
        <source>Behave as FILE says (JSON).</source>
        <translation>FILE (JSON) के अनुसार व्यवहार करें।</translation>
    </message>
    <message>
        <source>Keep the calls in FILE, so that a restart finds them.</source>
        <translation>कॉल FILE में रखें, ताकि दोबारा शुरू होने पर वे मिल जाएँ।</translation>
    </message>
    <message>
        <source>Write how often each number was called to FILE.</source>
        <translation>हर नंबर पर कितनी बार कॉल हुई, यह FILE में लिखें।</translation>
    </message>
</context>
<context>
    <name>callboard::app::ProfileOpener</name>
    <message>
        <source>Callboard is locked</source>
        <translation>Callboard बंद (लॉक) है</translation>
    </message>
    <message>
        <source>Passphrase of this profile:</source>
        <translation>इस प्रोफ़ाइल का पासफ़्रेज़:</translation>
    </message>
    <message>
        <source>Callboard cannot start</source>
        <translation>Callboard शुरू नहीं हो सकता</translation>
    </message>
</context>
<context>
    <name>callboard::app::RescheduleVerb</name>
    <message>
        <source>When: now, +5m, or a date and time with its offset.</source>
        <translation>कब: now, +5m, या समय-अंतर सहित तारीख़ और समय।</translation>
    </message>
    <message>
        <source>Say when the campaign is to start: --start TIME.</source>
        <translation>बताएँ कि अभियान कब शुरू होना है: --start TIME.</translation>
    </message>
    <message>
        <source>What has not started of campaign %1 starts at %2.</source>
        <translation>अभियान %1 का जो भाग शुरू नहीं हुआ है, वह %2 पर शुरू होगा।</translation>
    </message>
    <message>
        <source>Moves the batches of campaign ID that have not started, or one of them.</source>
        <translation>अभियान ID के वे बैच जो शुरू नहीं हुए हैं, या उनमें से एक, दूसरे समय पर ले जाता है।</translation>
    </message>
    <message>
        <source>Only the batch with this number; its job id holds it, the first is 0.</source>
        <translation>केवल इस नंबर का बैच; यह उसकी जॉब आईडी में है, पहला 0 है।</translation>
    </message>
    <message>
        <source>Batch %1 of campaign %2 starts at %3.</source>
        <translation>अभियान %2 का बैच %1 %3 पर शुरू होता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::RestoreVerb</name>
    <message>
        <source>Puts the backup in FILE into the profile; what was there is kept beside it.</source>
        <translation>FILE के बैकअप को प्रोफ़ाइल में वापस लाता है; जो पहले था, वह उसके पास ही रखा जाता है।</translation>
    </message>
    <message numerus="yes">
        <source>Restored %n lead(s) from %1.</source>
        <translation>
            <numerusform>%1 से %n लीड वापस लाया गया।</numerusform>
            <numerusform>%1 से %n लीड वापस लाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Attempts: %1</source>
        <translation>प्रयास: %1</translation>
    </message>
</context>
<context>
    <name>callboard::app::ResumeVerb</name>
    <message>
        <source>Lets the paused campaign ID go on.</source>
        <translation>रोके गए अभियान ID को जारी रखता है।</translation>
    </message>
    <message>
        <source>Campaign %1 goes on.</source>
        <translation>अभियान %1 जारी है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::RulesVerb</name>
    <message>
        <source>Shows and changes the standing rules, which make campaigns by themselves.</source>
        <translation>स्थायी नियम दिखाता और बदलता है, जो अपने आप अभियान बनाते हैं।</translation>
    </message>
    <message>
        <source>RULE is a rule&apos;s name or number. &quot;sessions&quot; call at set times who is new or was missed before, &quot;check-up&quot; calls who had a check-up so many days ago, &quot;recurring&quot; makes one campaign at a time of day. A new rule begins with the choices of its kind, which the options change, and is stopped: &quot;dry-run&quot; tells whom its next run would call and whom not, and writes nothing. Campaigns are made while a console or &quot;callboard run&quot; places calls; &quot;run&quot; makes one now, inside the rule&apos;s hours.</source>
        <translation>RULE किसी नियम का नाम या संख्या है। &quot;sessions&quot; तय समय पर उन्हें कॉल करता है जो नए हैं या पहले छूटे थे, &quot;check-up&quot; उन्हें जिनका चेक-अप इतने दिन पहले हुआ था, &quot;recurring&quot; दिन के किसी समय पर एक अभियान बनाता है। नया नियम अपने प्रकार के विकल्पों से शुरू होता है, जिन्हें दिए गए विकल्प बदलते हैं, और रोका हुआ होता है: &quot;dry-run&quot; बताता है कि उसके अगली बार चलने पर किसे कॉल होगी और किसे नहीं, और कुछ नहीं लिखता। अभियान तब बनते हैं जब कोई कंसोल या &quot;callboard run&quot; कॉल करता है; &quot;run&quot; अभी एक बनाता है, नियम के समय के भीतर।</translation>
    </message>
    <message>
        <source>With dry-run: the run at TIME instead of the next one.</source>
        <translation>dry-run के साथ: अगली बार के बजाय TIME पर चलना।</translation>
    </message>
    <message>
        <source>--%1 belongs to &quot;add&quot; and &quot;edit&quot; alone.</source>
        <translation>--%1 केवल &quot;add&quot; और &quot;edit&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>--at belongs to &quot;dry-run&quot; alone.</source>
        <translation>--at केवल &quot;dry-run&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>आईडी</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>कब चलता है</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>अगली बार</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>पिछली बार</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a moment, and what came of the run then</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are no rules.</source>
        <translation>कोई नियम नहीं है।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule and whether it is started</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Next run: %1</source>
        <translation>अगली बार: %1</translation>
    </message>
    <message>
        <source>The rule has the number %1 and is stopped until it is started.</source>
        <translation>नियम की संख्या %1 है और शुरू किए जाने तक वह रुका हुआ है।</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>कौन-सी</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>क्या किया जाता है</translation>
    </message>
    <message>
        <source>No lead meets the rule&apos;s filter.</source>
        <translation>कोई लीड नियम के फ़िल्टर से मेल नहीं खाती।</translation>
    </message>
    <message>
        <source>Its hours are closed then: no campaign would be made.</source>
        <translation>तब इसका समय बंद है: कोई अभियान नहीं बनेगा।</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>नियत समय</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>क्या नतीजा रहा</translation>
    </message>
    <message>
        <source>This rule has not run yet.</source>
        <translation>यह नियम अभी तक नहीं चला।</translation>
    </message>
    <message>
        <source>The rule %1 is deleted. The campaigns that it made stay.</source>
        <translation>नियम %1 हटा दिया गया। उसके बनाए अभियान बने रहते हैं।</translation>
    </message>
    <message>
        <source>Campaign %1</source>
        <translation>अभियान %1</translation>
    </message>
    <message>
        <source>There is %1.</source>
        <comment>&quot;nobody to call&quot;</comment>
        <translation>%1 है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::RunSession</name>
    <message>
        <source>The engine stopped by itself. The log has the details.</source>
        <translation>इंजन अपने आप रुक गया। विवरण लॉग में है।</translation>
    </message>
    <message>
        <source>Stopping: no new calls.</source>
        <translation>रोका जा रहा है: कोई नई कॉल नहीं।</translation>
    </message>
    <message>
        <source>Requests are still under way. They are recorded, and the next run asks the provider about them.</source>
        <translation>अनुरोध अब भी जारी हैं। वे दर्ज कर लिए गए हैं, और अगली बार चलने पर प्रदाता से उनके बारे में पूछा जाएगा।</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) ended. %1</source>
        <translation>
            <numerusform>%n प्रयास समाप्त हुआ। %1</numerusform>
            <numerusform>%n प्रयास समाप्त हुए। %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) go on at the provider; the next run follows them.</source>
        <translation>
            <numerusform>%n कॉल प्रदाता के यहाँ जारी है; अगली बार चलने पर उस पर नज़र रखी जाएगी।</numerusform>
            <numerusform>%n कॉल प्रदाता के यहाँ जारी हैं; अगली बार चलने पर उन पर नज़र रखी जाएगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) it is not known whether they were placed; the next run asks the provider.</source>
        <translation>
            <numerusform>%n कॉल के बारे में पता नहीं है कि वह लगाई गई या नहीं; अगली बार चलने पर प्रदाता से पूछा जाएगा।</numerusform>
            <numerusform>%n कॉल के बारे में पता नहीं है कि वे लगाई गईं या नहीं; अगली बार चलने पर प्रदाता से पूछा जाएगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>Next due: %1</source>
        <translation>अगला नियत समय: %1</translation>
    </message>
    <message>
        <source>%1 is stopped: %2</source>
        <translation>%1 रुका है: %2</translation>
    </message>
    <message>
        <source>Other programs are not listened to: %1</source>
        <translation>दूसरे प्रोग्रामों की नहीं सुनी जा रही: %1</translation>
    </message>
    <message>
        <source>Other programs are listened to no more.</source>
        <translation>अब दूसरे प्रोग्रामों की नहीं सुनी जाती।</translation>
    </message>
    <message>
        <source>Other programs reach Callboard at %1.</source>
        <translation>दूसरे प्रोग्राम %1 पर Callboard तक पहुँचते हैं।</translation>
    </message>
    <message>
        <source>Reports of providers are not listened for: %1</source>
        <translation>प्रदाताओं की रिपोर्टें नहीं सुनी जा रहीं: %1</translation>
    </message>
    <message>
        <source>Reports of providers are listened for no more.</source>
        <translation>अब प्रदाताओं की रिपोर्टें नहीं सुनी जातीं।</translation>
    </message>
    <message>
        <source>Reports of providers are listened for at %1.</source>
        <translation>प्रदाताओं की रिपोर्टें %1 पर सुनी जाती हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) wait for your decision.</source>
        <translation>
            <numerusform>%n प्रयास आपके निर्णय की प्रतीक्षा में है।</numerusform>
            <numerusform>%n प्रयास आपके निर्णय की प्रतीक्षा में हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::RunVerb</name>
    <message>
        <source>Runs the engine without a window, until it is interrupted.</source>
        <translation>बिना विंडो के इंजन चलाता है, जब तक उसे बीच में न रोका जाए।</translation>
    </message>
    <message>
        <source>End once nothing is live or in doubt and nothing falls due within MINUTES; 10 if not given. What is due later, or waits for your decision, is told and left.</source>
        <translation>तब समाप्त करें जब कुछ भी चालू या संदेह में न हो और MINUTES के भीतर किसी का समय न आता हो; न देने पर 10। जिसका समय बाद में है, या जो आपके निर्णय की प्रतीक्षा में है, वह बताया और छोड़ दिया जाता है।</translation>
    </message>
    <message>
        <source>Look once: settle what is open, place what is due, and end.</source>
        <translation>एक बार देखें: जो खुला है उसे निपटाएँ, जिसका समय आ गया है उसे लगाएँ, और समाप्त करें।</translation>
    </message>
    <message>
        <source>Create FILE once dialling may begin.</source>
        <translation>जब डायल करना शुरू हो सके, तब FILE बनाएँ।</translation>
    </message>
    <message>
        <source>Prints a line for each attempt on standard error, with --json a JSON line each on standard output. An interrupt ends it cleanly: no new calls, requests in flight are finished or recorded as unknown. A second engine on the same profile is refused with exit status 3. When the database fails, dialling stops and is tried again by itself; with --until-idle or --once it ends with exit status 1.</source>
        <translation>हर प्रयास के लिए standard error पर एक पंक्ति लिखता है, --json के साथ standard output पर हर एक के लिए JSON पंक्ति। व्यवधान से यह ठीक से समाप्त होता है: कोई नई कॉल नहीं, चल रहे अनुरोध पूरे होते हैं या अज्ञात दर्ज होते हैं। उसी प्रोफ़ाइल पर दूसरा इंजन निकास स्थिति 3 के साथ मना किया जाता है। डेटाबेस विफल होने पर कॉल करना रुकता है और अपने आप फिर कोशिश होती है; --until-idle या --once के साथ यह निकास स्थिति 1 से समाप्त होता है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::ScheduleVerb</name>
    <message>
        <source>Schedules calls to leads as one campaign and prints its summary.</source>
        <translation>लीड को कॉल करना एक अभियान के रूप में तय करता है और उसका सारांश दिखाता है।</translation>
    </message>
    <message>
        <source>Every lead.</source>
        <translation>हर लीड।</translation>
    </message>
    <message>
        <source>The leads that meet FILTER.</source>
        <translation>वे लीड जो FILTER से मेल खाते हैं।</translation>
    </message>
    <message>
        <source>The leads whose lead_uuid stands in FILE, one a line; - is standard input.</source>
        <translation>वे लीड जिनका lead_uuid FILE में है, हर पंक्ति में एक; - मानक इनपुट है।</translation>
    </message>
    <message>
        <source>When the first batch falls due.</source>
        <translation>पहले बैच का समय कब आता है।</translation>
    </message>
    <message>
        <source>The provider account; if not given, the last one used.</source>
        <translation>प्रदाता खाता; न देने पर पिछली बार उपयोग किया गया खाता।</translation>
    </message>
    <message>
        <source>The provider&apos;s agent; if not given, the account&apos;s.</source>
        <translation>प्रदाता का एजेंट; न देने पर खाते का एजेंट।</translation>
    </message>
    <message>
        <source>What the campaign is called.</source>
        <translation>अभियान का नाम।</translation>
    </message>
    <message>
        <source>What the agent is told to talk about; may hold {name} and any other column.</source>
        <translation>एजेंट को किस विषय पर बात करने को कहा जाए; इसमें {name} और कोई भी दूसरा कॉलम हो सकता है।</translation>
    </message>
    <message>
        <source>A column that the agent is told, once for each; &quot;name&quot; if not given.</source>
        <translation>एजेंट को बताया जाने वाला कॉलम, हर एक के लिए एक बार; न देने पर &quot;name&quot;।</translation>
    </message>
    <message>
        <source>The language to speak, for example en-IN.</source>
        <translation>बोलने की भाषा, उदाहरण के लिए en-IN।</translation>
    </message>
    <message>
        <source>Say when to start: --start TIME.</source>
        <translation>बताएँ कि कब शुरू करना है: --start TIME.</translation>
    </message>
    <message numerus="yes">
        <source>Scheduling %n lead(s)</source>
        <translation>
            <numerusform>%n लीड तय किया जा रहा है</numerusform>
            <numerusform>%n लीड तय किए जा रहे हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n कॉल</numerusform>
            <numerusform>%n कॉल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>%n बैच</numerusform>
            <numerusform>%n बैच</numerusform>
        </translation>
    </message>
    <message>
        <source>Would schedule %1 in %2. Nothing was scheduled.</source>
        <translation>यह तय होता: %2 में %1। कुछ भी तय नहीं किया गया।</translation>
    </message>
    <message>
        <source>Scheduled %1 in %2!</source>
        <translation>तय किया गया: %2 में %1!</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>अभियान: %1</translation>
    </message>
    <message>
        <source>Account: %1 (practice: nobody is called)</source>
        <translation>खाता: %1 (अभ्यास: किसी को कॉल नहीं होती)</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>खाता: %1</translation>
    </message>
    <message>
        <source>First call: %1</source>
        <translation>पहली कॉल: %1</translation>
    </message>
    <message>
        <source>Last call: %1</source>
        <translation>अंतिम कॉल: %1</translation>
    </message>
    <message>
        <source>Estimated completion: %1</source>
        <translation>पूरा होने का अनुमानित समय: %1</translation>
    </message>
    <message>
        <source>Live at most: %1 of %2 lines</source>
        <translation>एक साथ अधिकतम चालू: %2 लाइनों में से %1</translation>
    </message>
    <message>
        <source>Estimated cost: %1</source>
        <translation>अनुमानित लागत: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ध्यान दें: %1</translation>
    </message>
    <message>
        <source>A set of choices that the other options may change: %1, or one that was saved in the window.</source>
        <translation>विकल्पों का एक समूह जिसे बाकी विकल्प बदल सकते हैं: %1, या विंडो में सहेजा गया कोई समूह।</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n lead(s) were looked at.</source>
        <translation>
            <numerusform>केवल पहली %n लीड देखी गई।</numerusform>
            <numerusform>केवल पहली %n लीड देखी गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>First round done about: %1</source>
        <translation>पहला दौर लगभग पूरा: %1</translation>
    </message>
    <message>
        <source>Retries until: %1 at the latest</source>
        <translation>दोबारा कोशिश: अधिक से अधिक %1 तक</translation>
    </message>
    <message>
        <source>Forecast of the end: %1</source>
        <translation>अंत का अनुमान: %1</translation>
    </message>
    <message>
        <source>Forecast of the cost: %1</source>
        <translation>लागत का अनुमान: %1</translation>
    </message>
    <message>
        <source>Leads that answer: %1</source>
        <translation>जवाब देने वाली लीड: %1</translation>
    </message>
    <message>
        <source>Calls in all: %1</source>
        <translation>कुल कॉल: %1</translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation>किसकी प्रतीक्षा: %1</translation>
    </message>
    <message>
        <source>Forecast: %1</source>
        <translation>अनुमान: %1</translation>
    </message>
    <message>
        <source>TIME is ISO 8601 with its offset (2025-10-14T10:00:00+05:30), &quot;now&quot;, or a distance from now such as +5m. A FILTER is described by &quot;callboard leads --help&quot;.
Every SECONDS, N leads fall due. With pacing &quot;capped&quot; never more than N calls are live, and a lead waits for a free line; with &quot;grid&quot; they start on time however long the others talk, which is refused if the account has too few lines.
With --draft the campaign is only kept, and calls nobody until it is scheduled with --campaign; &quot;callboard edit&quot; changes it, and &quot;callboard delete&quot; takes it away.</source>
        <translation>TIME ऑफ़सेट सहित ISO 8601 है (2025-10-14T10:00:00+05:30), &quot;now&quot;, या अब से दूरी जैसे +5m। FILTER का वर्णन &quot;callboard leads --help&quot; में है।
हर SECONDS पर N लीड की बारी आती है। &quot;capped&quot; में कभी N से अधिक कॉल एक साथ नहीं चलतीं, और लीड ख़ाली लाइन की प्रतीक्षा करती है; &quot;grid&quot; में वे समय पर शुरू होती हैं चाहे बाकी कितनी देर बात करें, और खाते में लाइनें बहुत कम हों तो इसे मना किया जाता है।
--draft के साथ अभियान केवल रखा जाता है और --campaign से शेड्यूल होने तक किसी को कॉल नहीं करता; &quot;callboard edit&quot; उसे बदलता है, &quot;callboard delete&quot; उसे हटाता है।</translation>
    </message>
    <message>
        <source>Keep the campaign as a draft and schedule nothing.</source>
        <translation>अभियान को ड्राफ़्ट के रूप में रखें, कुछ शेड्यूल न करें।</translation>
    </message>
    <message>
        <source>The draft with this number is scheduled, as it stands.</source>
        <translation>इस संख्या का ड्राफ़्ट जैसा है वैसा ही शेड्यूल होता है।</translation>
    </message>
    <message>
        <source>Print the summary and a forecast, and schedule nothing.</source>
        <translation>सारांश और अनुमान दिखाएँ, कुछ शेड्यूल न करें।</translation>
    </message>
    <message numerus="yes">
        <source>Kept as a draft with %n lead(s). Nobody is called until it is scheduled: &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n लीड के साथ ड्राफ़्ट के रूप में रखा गया। शेड्यूल होने तक किसी को कॉल नहीं की जाएगी: &quot;%1&quot;।</numerusform>
            <numerusform>%n लीड के साथ ड्राफ़्ट के रूप में रखा गया। शेड्यूल होने तक किसी को कॉल नहीं की जाएगी: &quot;%1&quot;।</numerusform>
        </translation>
    </message>
    <message>
        <source>--%1 does not go with --campaign: a draft is scheduled as it stands, and &quot;%2&quot; changes it.</source>
        <translation>--%1 और --campaign साथ नहीं चलते: ड्राफ़्ट जैसा है वैसा ही शेड्यूल होता है, &quot;%2&quot; उसे बदलता है।</translation>
    </message>
    <message>
        <source>Estimated cost: none, this is practice</source>
        <translation>अनुमानित लागत: कुछ नहीं, यह अभ्यास है</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <extracomment>%1 is &quot;100 calls&quot;, %2 &quot;20 batches&quot; (S0-039)</extracomment>
        <translation>
            <numerusform>%n संदेश</numerusform>
            <numerusform>%n संदेश</numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1 (practice: nobody is written to)</source>
        <translation>खाता: %1 (अभ्यास: किसी को नहीं लिखा जाता)</translation>
    </message>
    <message>
        <source>First message: %1</source>
        <translation>पहला संदेश: %1</translation>
    </message>
    <message>
        <source>Last message: %1</source>
        <translation>आख़िरी संदेश: %1</translation>
    </message>
    <message>
        <source>Cost: none, this is practice</source>
        <translation>लागत: कुछ नहीं, यह अभ्यास है</translation>
    </message>
    <message>
        <source>Cost: what the sender pays WhatsApp; it is not known here</source>
        <translation>लागत: जो प्रेषक WhatsApp को देता है; यहाँ मालूम नहीं</translation>
    </message>
    <message>
        <source>Cost: nothing but what the mail server&apos;s owner charges</source>
        <translation>लागत: केवल वही जो मेल सर्वर का मालिक लेता है</translation>
    </message>
</context>
<context>
    <name>callboard::app::SettingsVerb</name>
    <message>
        <source>Reads and changes settings.</source>
        <translation>सेटिंग पढ़ता और बदलता है।</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>मान्य</translation>
    </message>
    <message>
        <source>* is not the default.</source>
        <translation>* का अर्थ है कि मान डिफ़ॉल्ट नहीं है।</translation>
    </message>
    <message>
        <source>Without KEY all are listed with what they may be. A change holds at once, also in an engine that runs; those of the practice line hold when the engine starts the next time. With --test-timing periods may be shorter than their least value, as long as every account is on this machine.</source>
        <translation>KEY के बिना सभी सेटिंग और उनके संभव मान बताए जाते हैं। बदलाव तुरंत लागू होता है, चल रहे इंजन में भी; अभ्यास लाइन की सेटिंग इंजन के अगली बार शुरू होने पर लागू होती हैं। --test-timing के साथ अवधियाँ अपने न्यूनतम मान से छोटी हो सकती हैं, जब तक हर खाता इसी मशीन पर है।</translation>
    </message>
</context>
<context>
    <name>callboard::app::SheetsVerb</name>
    <message>
        <source>Keeps the leads and a Google spreadsheet in step.</source>
        <translation>लीड और Google स्प्रेडशीट को एक जैसा रखता है।</translation>
    </message>
    <message>
        <source>With link: the key file of the service account.</source>
        <translation>link के साथ: सर्विस खाते की कुंजी फ़ाइल।</translation>
    </message>
    <message>
        <source>Say where the key is: --credentials FILE.</source>
        <translation>बताएँ कि कुंजी कहाँ है: --credentials FILE।</translation>
    </message>
    <message>
        <source>The spreadsheet is linked. The key is kept in: %1.</source>
        <translation>स्प्रेडशीट जुड़ गई। कुंजी यहाँ रखी है: %1।</translation>
    </message>
    <message>
        <source>Reading the spreadsheet</source>
        <translation>स्प्रेडशीट पढ़ी जा रही है</translation>
    </message>
    <message>
        <source>Writing to the spreadsheet</source>
        <translation>स्प्रेडशीट में लिखा जा रहा है</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read.</source>
        <translation>
            <numerusform>%n पंक्ति पढ़ी गई।</numerusform>
            <numerusform>%n पंक्तियाँ पढ़ी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new lead(s).</source>
        <translation>
            <numerusform>%n नई लीड।</numerusform>
            <numerusform>%n नई लीड।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) changed.</source>
        <translation>
            <numerusform>%n लीड बदली।</numerusform>
            <numerusform>%n लीड बदलीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n पंक्ति लिखी गई।</numerusform>
            <numerusform>%n पंक्तियाँ लिखी गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are not in the sheet any more.</source>
        <translation>
            <numerusform>%n पंक्ति अब शीट में नहीं है।</numerusform>
            <numerusform>%n पंक्तियाँ अब शीट में नहीं हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left alone:</source>
        <translation>
            <numerusform>%n पंक्ति को नहीं छेड़ा गया:</numerusform>
            <numerusform>%n पंक्तियों को नहीं छेड़ा गया:</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>पंक्ति %1: %2</translation>
    </message>
    <message>
        <source>No spreadsheet is linked.</source>
        <translation>कोई स्प्रेडशीट नहीं जुड़ी।</translation>
    </message>
    <message>
        <source>Spreadsheet: %1</source>
        <translation>स्प्रेडशीट: %1</translation>
    </message>
    <message>
        <source>Shared with: %1</source>
        <translation>इसके साथ साझा: %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Last read: %1</source>
        <translation>पिछली बार पढ़ी: %1</translation>
    </message>
    <message>
        <source>Last written: %1</source>
        <translation>पिछली बार लिखी: %1</translation>
    </message>
    <message>
        <source>Rows: %1, to be written: %2, changed on both sides: %3</source>
        <translation>पंक्तियाँ: %1, लिखनी बाकी: %2, दोनों तरफ़ बदली: %3</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>रोका गया: %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>The sheet has</source>
        <translation>शीट में</translation>
    </message>
    <message>
        <source>%1 of %2 fields decided</source>
        <translation>%2 में से %1 फ़ील्ड तय हुए</translation>
    </message>
    <message>
        <source>ADDRESS is the spreadsheet&apos;s address in the browser, or its id; FILE is Google&apos;s key file of a service account with which the spreadsheet is shared. The key goes to the profile&apos;s secret home. With &quot;connect&quot; a person signs in instead, in a browser on this computer: the address to open is printed and five minutes are waited. FILE is then Google&apos;s file of an OAuth client of the type Desktop app. To sign in again, neither is needed. &quot;sign-out&quot; forgets the sign-in and withdraws it. &quot;pull&quot; takes new and changed rows of the worksheet Leads into the leads, &quot;push&quot; writes call status and results there. What both sides changed is listed by &quot;conflicts&quot; and left alone until you decide.</source>
        <translation>ADDRESS ब्राउज़र में स्प्रेडशीट का पता है, या उसकी id; FILE Google की सर्विस अकाउंट वाली कुंजी-फ़ाइल है, जिसके साथ स्प्रेडशीट साझा की गई है। कुंजी प्रोफ़ाइल के गुप्त स्थान में जाती है। &quot;connect&quot; के साथ इसके बजाय कोई व्यक्ति इसी कंप्यूटर के ब्राउज़र में साइन इन करता है: खोलने का पता लिख दिया जाता है और पाँच मिनट प्रतीक्षा की जाती है। तब FILE Google की Desktop app प्रकार के OAuth क्लाइंट की फ़ाइल है। दोबारा साइन इन करने के लिए दोनों में से कोई नहीं चाहिए। &quot;sign-out&quot; साइन-इन को भुला देता है और वापस लेता है। &quot;pull&quot; वर्कशीट Leads की नई और बदली हुई पंक्तियाँ लीड में लाता है, &quot;push&quot; वहाँ कॉल की स्थिति और नतीजे लिखता है। जो दोनों ओर बदला है, उसे &quot;conflicts&quot; दिखाता है और आपके फ़ैसले तक वैसे ही छोड़ता है।</translation>
    </message>
    <message>
        <source>With connect: the file of the OAuth client.</source>
        <translation>connect के साथ: OAuth क्लाइंट की फ़ाइल।</translation>
    </message>
    <message>
        <source>With link and connect: another service than Google&apos;s, on this machine alone.</source>
        <translation>link और connect के साथ: Google के बजाय कोई दूसरी सेवा, केवल इसी मशीन पर।</translation>
    </message>
    <message>
        <source>--credentials belongs to &quot;link&quot; alone.</source>
        <translation>--credentials केवल &quot;link&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>--browser belongs to &quot;connect&quot; alone.</source>
        <translation>--browser केवल &quot;connect&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>--base-url belongs to &quot;link&quot; and &quot;connect&quot; alone.</source>
        <translation>--base-url केवल &quot;link&quot; और &quot;connect&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>Open this address in a browser on this computer within five minutes, and sign in:</source>
        <translation>यह पता पाँच मिनट के भीतर इसी कंप्यूटर के ब्राउज़र में खोलें और साइन इन करें:</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 के रूप में साइन इन किया गया।</translation>
    </message>
    <message>
        <source>The spreadsheet is linked. The sign-in is kept in: %1.</source>
        <translation>स्प्रेडशीट जुड़ गई है। साइन-इन यहाँ रखा है: %1।</translation>
    </message>
    <message>
        <source>The sign-in is forgotten. The spreadsheet stays linked and waits for another one.</source>
        <translation>साइन-इन भुला दिया गया है। स्प्रेडशीट जुड़ी रहती है और दूसरे साइन-इन की प्रतीक्षा करती है।</translation>
    </message>
    <message>
        <source>Google could not be told: take away Callboard&apos;s access in the Google account.</source>
        <translation>Google को नहीं बताया जा सका: Google खाते में Callboard की पहुँच हटा दें।</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>कोई साइन इन नहीं है।</translation>
    </message>
    <message>
        <source>Signed in in the browser</source>
        <translation>ब्राउज़र में साइन इन किया गया</translation>
    </message>
    <message>
        <source>Signed in as: %1</source>
        <translation>साइन इन: %1</translation>
    </message>
    <message>
        <source>The spreadsheet is not linked any more, and its key or sign-in is gone. Leads and sheet stay.</source>
        <translation>स्प्रेडशीट अब जुड़ी नहीं है, और उसकी कुंजी या साइन-इन मिटा दिया गया है। लीड और शीट वैसे ही रहती हैं।</translation>
    </message>
</context>
<context>
    <name>callboard::app::StatusVerb</name>
    <message>
        <source>Tells whether the engine runs, what is live, what is due next, and today&apos;s counts and cost.</source>
        <translation>बताता है कि इंजन चल रहा है या नहीं, क्या चालू है, आगे किसका समय है, और आज की गिनती और लागत।</translation>
    </message>
    <message>
        <source>The engine is running.</source>
        <translation>इंजन चल रहा है।</translation>
    </message>
    <message>
        <source>The engine is not running.</source>
        <translation>इंजन नहीं चल रहा है।</translation>
    </message>
    <message>
        <source>Live calls: %1</source>
        <translation>चालू कॉल: %1</translation>
    </message>
    <message>
        <source>In doubt, the provider is being asked: %1</source>
        <translation>संदेह में, प्रदाता से पूछा जा रहा है: %1</translation>
    </message>
    <message>
        <source>Waiting for your decision: %1</source>
        <translation>आपके निर्णय की प्रतीक्षा में: %1</translation>
    </message>
    <message>
        <source>%1: %2 of %3 lines in use</source>
        <translation>%1: %3 में से %2 लाइनें उपयोग में</translation>
    </message>
    <message>
        <source>%1; stopped: %2</source>
        <translation>%1; रोका गया: %2</translation>
    </message>
    <message>
        <source>%1: batch %2 of %3, %4 of %5 called, %6 live</source>
        <translation>%1: बैच %3 में से %2, %5 में से %4 को कॉल हुई, %6 चालू</translation>
    </message>
    <message>
        <source>Next due: %1</source>
        <translation>अगला नियत समय: %1</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>अभी कुछ भी तय नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>Today: %n attempt(s), %1</source>
        <translation>
            <numerusform>आज: %n प्रयास, %1</numerusform>
            <numerusform>आज: %n प्रयास, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Dialling has stopped and is tried again by itself. %1</source>
        <translation>कॉल करना रुक गया है और अपने आप फिर कोशिश होती है। %1</translation>
    </message>
    <message>
        <source>Made since the backup, found at the provider after the restore: %1</source>
        <translation>बैकअप के बाद की गई, बहाली के बाद सेवा प्रदाता के यहाँ मिली कॉल: %1</translation>
    </message>
    <message>
        <source>Made since the backup to numbers that no lead has: %1</source>
        <translation>बैकअप के बाद उन नंबरों पर की गई जो किसी लीड के नहीं: %1</translation>
    </message>
    <message numerus="yes">
        <source>Today: %n attempt(s), no money spent</source>
        <translation>
            <numerusform>आज: %n प्रयास, कोई ख़र्च नहीं</numerusform>
            <numerusform>आज: %n प्रयास, कोई ख़र्च नहीं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::app::WebhooksVerb</name>
    <message>
        <source>Lets providers report calls and messages by themselves.</source>
        <translation>प्रदाताओं को कॉल और संदेशों की रिपोर्ट अपने आप करने देता है।</translation>
    </message>
    <message>
        <source>&quot;open&quot; makes an address for the account, to be given to its provider; it is listened at while the setting webhooks.enabled is on. WhatsApp signs its reports with the app secret of the Meta app, which is read from an environment variable and goes to the profile&apos;s secret home. &quot;renew&quot; makes another address; the old one leads nowhere at once. The addresses are secret.</source>
        <translation>&quot;open&quot; खाते के लिए एक पता बनाता है, जो उसके प्रदाता को देना होता है; जब तक सेटिंग webhooks.enabled चालू है, उस पर सुना जाता है। WhatsApp अपनी रिपोर्टों पर Meta ऐप के ऐप सीक्रेट से हस्ताक्षर करता है, जो परिवेश चर से पढ़ा जाता है और प्रोफ़ाइल के गुप्त भंडार में जाता है। &quot;renew&quot; दूसरा पता बनाता है; पुराना तुरंत काम करना बंद कर देता है। ये पते गोपनीय हैं।</translation>
    </message>
    <message>
        <source>With open: the environment variable that holds the app secret.</source>
        <translation>open के साथ: वह परिवेश चर जिसमें ऐप सीक्रेट है।</translation>
    </message>
    <message>
        <source>--app-secret-env belongs to &quot;open&quot; alone.</source>
        <translation>--app-secret-env केवल &quot;open&quot; के साथ चलता है।</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>सत्यापन टोकन</translation>
    </message>
    <message>
        <source>There is no account whose provider could report.</source>
        <translation>ऐसा कोई खाता नहीं है जिसका प्रदाता रिपोर्ट कर सके।</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of the last day were about calls or messages that are not known.</source>
        <translation>
            <numerusform>पिछले एक दिन की %n रिपोर्ट ऐसी कॉल या संदेशों के बारे में थी जो ज्ञात नहीं हैं।</numerusform>
            <numerusform>पिछले एक दिन की %n रिपोर्टें ऐसी कॉल या संदेशों के बारे में थीं जो ज्ञात नहीं हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The address leads nowhere any more.</source>
        <translation>पता अब किसी काम का नहीं।</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Give this address to the provider: %1</source>
        <translation>यह पता प्रदाता को दें: %1</translation>
    </message>
    <message>
        <source>Verify token: %1</source>
        <translation>सत्यापन टोकन: %1</translation>
    </message>
    <message>
        <source>It works on this computer alone until the setting webhooks.address holds the tunnel&apos;s.</source>
        <translation>जब तक सेटिंग webhooks.address में टनल का पता न हो, यह केवल इसी कंप्यूटर पर काम करता है।</translation>
    </message>
    <message>
        <source>Nothing is listened for until the setting webhooks.enabled is on.</source>
        <translation>जब तक सेटिंग webhooks.enabled चालू न हो, कुछ भी सुना नहीं जाता।</translation>
    </message>
</context>
<context>
    <name>callboard::app::WhyVerb</name>
    <message>
        <source>Says why a lead is not being called now, every rule with its value, and when it could be.</source>
        <translation>बताता है कि किसी लीड को अभी कॉल क्यों नहीं हो रही, हर नियम उसके मान के साथ, और कॉल कब हो सकती है।</translation>
    </message>
    <message>
        <source>This lead is in no campaign that is still going to call it.</source>
        <translation>यह लीड ऐसे किसी अभियान में नहीं है जो उसे अब भी कॉल करने वाला हो।</translation>
    </message>
    <message>
        <source>Campaign %1, %2:</source>
        <translation>अभियान %1, %2:</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>उत्तर</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>हाँ</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>%1 से पहले नहीं</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Its last call ended %1 in the campaign %2: %3.</source>
        <translation>इसकी आख़िरी कॉल %1 को अभियान %2 में समाप्त हुई: %3।</translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::CampaignEnd</name>
    <message numerus="yes">
        <source>The goal of %n completed leads is reached.</source>
        <translation>
            <numerusform>%n पूर्ण लीड का लक्ष्य पूरा हुआ।</numerusform>
            <numerusform>%n पूर्ण लीड का लक्ष्य पूरा हुआ।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::CampaignStart</name>
    <message>
        <source>The agent of this campaign does not exist at the provider any more. Choose another agent, then resume the campaign.</source>
        <translation>इस अभियान का एजेंट प्रदाता के पास अब नहीं है। दूसरा एजेंट चुनें, फिर अभियान दोबारा चालू करें।</translation>
    </message>
    <message>
        <source>Daily limit exceeded. Needed %1 calls but only %2 available.</source>
        <translation>दैनिक सीमा पार हो गई। %1 कॉल चाहिए थीं पर केवल %2 उपलब्ध हैं।</translation>
    </message>
    <message>
        <source>Daily limit exceeded. Needed %1 messages but only %2 available.</source>
        <translation>दैनिक सीमा पार हो गई। %1 संदेश चाहिए थे, पर केवल %2 उपलब्ध हैं।</translation>
    </message>
    <message>
        <source>BizChat credentials are missing. Enter the API token and the vendor UID of %1 in Settings, then schedule again.</source>
        <translation>BizChat की पहचान जानकारी नहीं है। सेटिंग में %1 का API टोकन और vendor UID भरें, फिर दोबारा शेड्यूल करें।</translation>
    </message>
    <message>
        <source>WhatsApp credentials are missing. Enter the token, the business ID and the phone number ID of %1 in Settings, then schedule again.</source>
        <translation>WhatsApp की पहचान जानकारी नहीं है। सेटिंग में %1 का टोकन, व्यवसाय आईडी और फ़ोन नंबर आईडी भरें, फिर दोबारा शेड्यूल करें।</translation>
    </message>
    <message>
        <source>The mail server or its password is missing. Complete %1 in Settings, then schedule again.</source>
        <translation>मेल सर्वर या उसका पासवर्ड नहीं है। सेटिंग में %1 को पूरा करें, फिर दोबारा शेड्यूल करें।</translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::Engine</name>
    <message>
        <source>Calling has started</source>
        <translation>कॉल शुरू हो गई हैं</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n leads</source>
        <translation>
            <numerusform>%1: %n लीड</numerusform>
            <numerusform>%1: %n लीड</numerusform>
        </translation>
    </message>
    <message>
        <source>Calling is finished</source>
        <translation>कॉल पूरी हो गई हैं</translation>
    </message>
    <message>
        <source>An account was stopped</source>
        <translation>एक खाता रोका गया</translation>
    </message>
    <message>
        <source>%1 places no more calls: %2. Resume it in Settings once this is mended.</source>
        <translation>%1 अब और कॉल नहीं लगाता: %2। यह ठीक हो जाने पर इसे सेटिंग में जारी करें।</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>आपका निर्णय चाहिए</translation>
    </message>
    <message numerus="yes">
        <source>For %n calls the provider cannot say whether they were placed.</source>
        <translation>
            <numerusform>%n कॉल के बारे में प्रदाता नहीं बता सकता कि वह लगाई गई या नहीं।</numerusform>
            <numerusform>%n कॉल के बारे में प्रदाता नहीं बता सकता कि वे लगाई गईं या नहीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>A person may have been called twice</source>
        <translation>हो सकता है किसी व्यक्ति को दो बार कॉल हुई हो</translation>
    </message>
    <message>
        <source>Calling goes on</source>
        <translation>कॉल जारी हैं</translation>
    </message>
    <message numerus="yes">
        <source>%1 was interrupted and goes on gently with %n leads.</source>
        <translation>
            <numerusform>%1 बीच में रुक गया था और अब %n लीड के साथ धीरे-धीरे आगे बढ़ रहा है।</numerusform>
            <numerusform>%1 बीच में रुक गया था और अब %n लीड के साथ धीरे-धीरे आगे बढ़ रहा है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After the interruption %n leads would slip to another day. Resume to call them then, or cancel.</source>
        <translation>
            <numerusform>रुकावट के बाद %n लीड दूसरे दिन पर चला जाएगा। उसे तब कॉल करने के लिए जारी रखें, या रद्द करें।</numerusform>
            <numerusform>रुकावट के बाद %n लीड दूसरे दिन पर चले जाएँगे। उन्हें तब कॉल करने के लिए जारी रखें, या रद्द करें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Dialling has stopped</source>
        <translation>डायल करना रुक गया है</translation>
    </message>
    <message>
        <source>this call does not wait for a decision any more</source>
        <translation>यह कॉल अब निर्णय की प्रतीक्षा में नहीं है</translation>
    </message>
    <message>
        <source>A round of calls is finished</source>
        <translation>कॉल का एक दौर पूरा हुआ</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n missed leads are tried again, the first at %2.</source>
        <translation>
            <numerusform>%1: %n छूटे लीड को फिर कॉल किया जाएगा, %2 पर।</numerusform>
            <numerusform>%1: %n छूटे लीड को फिर कॉल किया जाएगा, पहले को %2 पर।</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many calls fail</source>
        <translation>बहुत कॉल विफल हो रही हैं</translation>
    </message>
    <message>
        <source>%1 places no calls until %2; then one call tries whether they work again.</source>
        <translation>%1 से %2 तक कोई कॉल नहीं होगी; फिर एक कॉल से देखा जाएगा कि कॉल चल रही हैं या नहीं।</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong</source>
        <translation>इस कंप्यूटर की घड़ी गलत लगती है</translation>
    </message>
    <message numerus="yes">
        <source>It differs by %n minutes from the clock of %1. No call is placed there until they agree: please set this computer&apos;s clock.</source>
        <translation>
            <numerusform>इसमें और %1 की घड़ी में %n मिनट का अंतर है। दोनों के मिलने तक वहाँ कोई कॉल नहीं होगी: कृपया इस कंप्यूटर की घड़ी ठीक करें।</numerusform>
            <numerusform>इसमें और %1 की घड़ी में %n मिनट का अंतर है। दोनों के मिलने तक वहाँ कोई कॉल नहीं होगी: कृपया इस कंप्यूटर की घड़ी ठीक करें।</numerusform>
        </translation>
    </message>
    <message>
        <source>The first leads were called</source>
        <translation>पहले लीड को कॉल हो गई</translation>
    </message>
    <message>
        <source>%1: the other leads wait until you let them follow.</source>
        <translation>%1: बाकी लीड आपकी अनुमति की प्रतीक्षा में हैं।</translation>
    </message>
    <message>
        <source>%1 cannot be called</source>
        <translation>%1 को कॉल नहीं किया जा सकता</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 प्रतीक्षा में है</translation>
    </message>
    <message>
        <source>Its agent cannot be looked up, and is asked for again every 15 seconds. %1</source>
        <translation>उसके एजेंट का पता नहीं चल पा रहा है, और हर 15 सेकंड में फिर पूछा जाता है। %1</translation>
    </message>
    <message>
        <source>The provider allows fewer calls at once</source>
        <translation>सेवा प्रदाता एक साथ कम कॉल की अनुमति देता है</translation>
    </message>
    <message numerus="yes">
        <source>The plan behind %1 has %n lines, fewer than are set. No more are used.</source>
        <translation>
            <numerusform>%1 के प्लान में %n लाइन है, जो सेट की गई से कम है। इससे अधिक उपयोग नहीं होंगी।</numerusform>
            <numerusform>%1 के प्लान में %n लाइनें हैं, जो सेट की गई से कम हैं। इससे अधिक उपयोग नहीं होंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>A call could not be ended</source>
        <translation>एक कॉल समाप्त नहीं की जा सकी</translation>
    </message>
    <message>
        <source>The provider would not end the call; it goes on until the person hangs up.</source>
        <translation>सेवा प्रदाता ने कॉल समाप्त नहीं की; वह तब तक चलेगी जब तक व्यक्ति फ़ोन न रखे।</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n calls made since the backup were found and entered.</source>
        <translation>
            <numerusform>%1: बैकअप के बाद की गई %n कॉल मिली और दर्ज की गई।</numerusform>
            <numerusform>%1: बैकअप के बाद की गई %n कॉल मिलीं और दर्ज की गईं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more calls were to numbers that no lead has.</source>
        <translation>
            <numerusform>%n और कॉल ऐसे नंबर पर थी जो किसी लीड का नहीं।</numerusform>
            <numerusform>%n और कॉल ऐसे नंबरों पर थीं जो किसी लीड के नहीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The calls since the backup are known</source>
        <translation>बैकअप के बाद की कॉल पता चल गईं</translation>
    </message>
    <message>
        <source>The calls since the backup cannot be looked up</source>
        <translation>बैकअप के बाद की कॉल नहीं देखी जा सकीं</translation>
    </message>
    <message>
        <source>%1 places no calls until they are known, lest somebody is called twice; it is asked again and again. %2</source>
        <translation>जब तक वे पता न चलें, %1 कोई कॉल नहीं करता, ताकि किसी को दो बार कॉल न हो; बार-बार पूछा जाता है। %2</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more calls the provider does not tell whom they were to: all campaigns are paused until you have looked at its own list of calls.</source>
        <translation>
            <numerusform>%n और कॉल के बारे में प्रदाता नहीं बताता कि वह किसे की गई: जब तक आप उसकी अपनी कॉल सूची न देख लें, सभी अभियान रुके हैं।</numerusform>
            <numerusform>%n और कॉल के बारे में प्रदाता नहीं बताता कि वे किसे की गईं: जब तक आप उसकी अपनी कॉल सूची न देख लें, सभी अभियान रुके हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 रोका हुआ है</translation>
    </message>
    <message>
        <source>the campaign is over</source>
        <translation>अभियान समाप्त हो चुका है</translation>
    </message>
    <message>
        <source>no provider of messages can say whether this one was sent; look at its chat</source>
        <translation>संदेशों का कोई प्रदाता नहीं बता सकता कि यह भेजा गया या नहीं; इसकी चैट देखें</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) could not be called at the appointed time, for Callboard did not run. Say under To Decide whether they are called after all.</source>
        <translation>
            <numerusform>%n लीड को तय समय पर कॉल नहीं हो सकी, क्योंकि Callboard चल नहीं रहा था। ‘निर्णय के लिए’ में बताएँ कि उसे फिर भी कॉल की जाए या नहीं।</numerusform>
            <numerusform>%n लीड को तय समय पर कॉल नहीं हो सकी, क्योंकि Callboard चल नहीं रहा था। ‘निर्णय के लिए’ में बताएँ कि उन्हें फिर भी कॉल की जाए या नहीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending has started</source>
        <translation>भेजना शुरू हो गया है</translation>
    </message>
    <message>
        <source>Sending is finished</source>
        <translation>भेजना पूरा हो गया है</translation>
    </message>
    <message>
        <source>%1 cannot be sent</source>
        <translation>%1 नहीं भेजा जा सकता</translation>
    </message>
    <message>
        <source>%1 sends no more messages: %2. Resume it in Settings once this is mended.</source>
        <translation>%1 अब संदेश नहीं भेजता: %2। ठीक हो जाने पर इसे सेटिंग में फिर शुरू करें।</translation>
    </message>
    <message>
        <source>%1 sends no messages until %2; then one message tries whether they work again.</source>
        <translation>%1 %2 तक कोई संदेश नहीं भेजता; फिर एक संदेश से जाँचा जाता है कि वे दोबारा जाते हैं या नहीं।</translation>
    </message>
    <message>
        <source>Too many messages fail</source>
        <translation>बहुत अधिक संदेश विफल हो रहे हैं</translation>
    </message>
    <message>
        <source>WhatsApp holds a sender back</source>
        <translation>WhatsApp एक प्रेषक को रोक रहा है</translation>
    </message>
    <message>
        <source>Too many people have blocked or reported the messages of %1. It sends none until %2; then one message tries. Look at its template, and at who is written to.</source>
        <translation>बहुत अधिक लोगों ने %1 के संदेश ब्लॉक या रिपोर्ट किए हैं। यह %2 तक कोई संदेश नहीं भेजता; फिर एक संदेश से जाँचा जाता है। इसका टेम्पलेट देखें, और यह भी कि संदेश किन्हें भेजे जाते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n messages are sent again, the first at %2.</source>
        <translation>
            <numerusform>%1: %n संदेश फिर से भेजा जाएगा, पहला %2 पर।</numerusform>
            <numerusform>%1: %n संदेश फिर से भेजे जाएँगे, पहला %2 पर।</numerusform>
        </translation>
    </message>
    <message>
        <source>A round of messages is finished</source>
        <translation>संदेशों का एक दौर पूरा हुआ</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n of its leads could not be written to: Why says what stands against it.</source>
        <translation>
            <numerusform>%1। इसकी %n लीड को संदेश नहीं भेजा जा सका: इसमें क्या रुकावट है, यह “अभी क्यों नहीं?” बताता है।</numerusform>
            <numerusform>%1। इसकी %n लीड को संदेश नहीं भेजा जा सका: इसमें क्या रुकावट है, यह “अभी क्यों नहीं?” बताता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %n of its leads could not be called: Why says what stands against it.</source>
        <translation>
            <numerusform>%1। इसकी %n लीड को कॉल नहीं हो सकी: इसमें क्या रुकावट है, यह “अभी क्यों नहीं?” बताता है।</numerusform>
            <numerusform>%1। इसकी %n लीड को कॉल नहीं हो सकी: इसमें क्या रुकावट है, यह “अभी क्यों नहीं?” बताता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 No call is placed and nothing is sent until it works again; what is under way is not lost.</source>
        <translation>%1 इसके फिर काम करने तक न कोई कॉल होगी और न कुछ भेजा जाएगा; जो चल रहा है वह खोएगा नहीं।</translation>
    </message>
    <message>
        <source>The first leads were written to</source>
        <translation>पहले लीड को संदेश भेजे जा चुके हैं</translation>
    </message>
    <message>
        <source>%1 sends no more mails: %2. Resume it in Settings once this is mended.</source>
        <translation>%1 अब ई-मेल नहीं भेजता: %2। ठीक हो जाने पर इसे सेटिंग में फिर शुरू करें।</translation>
    </message>
    <message>
        <source>%1 sends no mails until %2; then one mail tries whether they work again.</source>
        <translation>%1 से %2 तक कोई ई-मेल नहीं जाएगा; फिर एक ई-मेल से देखा जाएगा कि वे जा रहे हैं या नहीं।</translation>
    </message>
    <message>
        <source>Too many mails fail</source>
        <translation>बहुत अधिक ई-मेल विफल हो रहे हैं</translation>
    </message>
    <message numerus="yes">
        <source>It differs by %n minutes from the clock of %1. No message is sent there until they agree: please set this computer&apos;s clock.</source>
        <translation>
            <numerusform>इसमें और %1 की घड़ी में %n मिनट का अंतर है। दोनों के मिलने तक वहाँ कोई संदेश नहीं जाएगा: कृपया इस कंप्यूटर की घड़ी ठीक करें।</numerusform>
            <numerusform>इसमें और %1 की घड़ी में %n मिनट का अंतर है। दोनों के मिलने तक वहाँ कोई संदेश नहीं जाएगा: कृपया इस कंप्यूटर की घड़ी ठीक करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It differs by %n minutes from the clock of %1. No mail is sent there until they agree: please set this computer&apos;s clock.</source>
        <translation>
            <numerusform>इसमें और %1 की घड़ी में %n मिनट का अंतर है। दोनों के मिलने तक वहाँ कोई ई-मेल नहीं जाएगा: कृपया इस कंप्यूटर की घड़ी ठीक करें।</numerusform>
            <numerusform>इसमें और %1 की घड़ी में %n मिनट का अंतर है। दोनों के मिलने तक वहाँ कोई ई-मेल नहीं जाएगा: कृपया इस कंप्यूटर की घड़ी ठीक करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n messages the provider cannot say whether they were sent.</source>
        <translation>
            <numerusform>%n संदेश के बारे में प्रदाता नहीं बता सकता कि वह भेजा गया या नहीं।</numerusform>
            <numerusform>%n संदेशों के बारे में प्रदाता नहीं बता सकता कि वे भेजे गए या नहीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n mails the mail server did not say whether it took them.</source>
        <translation>
            <numerusform>%n ई-मेल के बारे में मेल सर्वर ने नहीं बताया कि उसने उसे लिया या नहीं।</numerusform>
            <numerusform>%n ई-मेल के बारे में मेल सर्वर ने नहीं बताया कि उसने उन्हें लिया या नहीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliveries are shown later</source>
        <translation>पहुँचने की सूचना देर से दिखेगी</translation>
    </message>
    <message>
        <source>%1 has asked WhatsApp as often as it may what became of its messages. Whether the others were delivered and read is asked for bit by bit; sending goes on.</source>
        <translation>%1 WhatsApp से अपने संदेशों का हाल उतनी बार पूछ चुका है जितनी बार पूछ सकता है। बाक़ी पहुँचे और पढ़े गए या नहीं, यह थोड़ा-थोड़ा करके पूछा जाएगा; भेजना जारी है।</translation>
    </message>
    <message>
        <source>Sending goes on</source>
        <translation>भेजना जारी है</translation>
    </message>
    <message numerus="yes">
        <source>After the interruption %n leads would slip to another day. Resume to write to them then, or cancel.</source>
        <translation>
            <numerusform>रुकावट के बाद %n लीड दूसरे दिन पर चला जाएगा। उसे तब संदेश भेजने के लिए जारी रखें, या रद्द करें।</numerusform>
            <numerusform>रुकावट के बाद %n लीड दूसरे दिन पर चले जाएँगे। उन्हें तब संदेश भेजने के लिए जारी रखें, या रद्द करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) could not be written to at the appointed time, for Callboard did not run. Say under To Decide whether they are written to after all.</source>
        <translation>
            <numerusform>%n लीड को तय समय पर संदेश नहीं भेजा जा सका, क्योंकि Callboard चल नहीं रहा था। ‘निर्णय के लिए’ में बताएँ कि उसे फिर भी संदेश भेजा जाए या नहीं।</numerusform>
            <numerusform>%n लीड को तय समय पर संदेश नहीं भेजा जा सका, क्योंकि Callboard चल नहीं रहा था। ‘निर्णय के लिए’ में बताएँ कि उन्हें फिर भी संदेश भेजा जाए या नहीं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::dispatch::RestoreGap</name>
    <message numerus="yes">
        <source>Of %n calls made since the backup the provider does not tell whom they were to. Look at its own list of calls, then resume or cancel.</source>
        <translation>
            <numerusform>बैकअप के बाद की %n कॉल के बारे में प्रदाता नहीं बताता कि वह किसे की गई। उसकी अपनी कॉल सूची देखें, फिर जारी रखें या रद्द करें।</numerusform>
            <numerusform>बैकअप के बाद की %n कॉल के बारे में प्रदाता नहीं बताता कि वे किसे की गईं। उसकी अपनी कॉल सूची देखें, फिर जारी रखें या रद्द करें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages may have been sent since the backup, and nobody can say to whom. Resume to send the others, or cancel.</source>
        <translation>बैकअप के बाद संदेश भेजे गए हो सकते हैं, और कोई नहीं बता सकता कि किसे। बाकी भेजने के लिए फिर शुरू करें, या रद्द करें।</translation>
    </message>
</context>
<context>
    <name>callboard::services::EngineKeeper</name>
    <message>
        <source>This Callboard places the calls now</source>
        <translation>अब यह Callboard कॉल करता है</translation>
    </message>
    <message>
        <source>The other one has ended. What it left is looked up before anybody is called.</source>
        <translation>दूसरा बंद हो गया है। किसी को कॉल करने से पहले देखा जाता है कि उसने क्या छोड़ा।</translation>
    </message>
</context>
<context>
    <name>callboard::services::EngineRevival</name>
    <message>
        <source>Calling goes on</source>
        <translation>कॉल जारी हैं</translation>
    </message>
    <message>
        <source>The database can be used again. What was under way is looked up before anybody is called.</source>
        <translation>डेटाबेस फिर से उपयोग हो सकता है। किसी को कॉल करने से पहले देखा जाता है कि क्या चल रहा था।</translation>
    </message>
</context>
<context>
    <name>callboard::services::RuleKeeper</name>
    <message>
        <source>The rule %1 could not run</source>
        <translation>नियम %1 नहीं चल सका</translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. Resume its campaign to call %n leads now, or cancel it.</source>
        <translation>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। अभी %n लीड को कॉल करने के लिए इसका अभियान फिर शुरू करें, या उसे रद्द करें।</numerusform>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। अभी %n लीड को कॉल करने के लिए इसका अभियान फिर शुरू करें, या उसे रद्द करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. It calls %n leads now.</source>
        <translation>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। यह अब %n लीड को कॉल करता है।</numerusform>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। यह अब %n लीड को कॉल करता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) before it were missed as well.</source>
        <translation>
            <numerusform>इससे पहले का %n रन भी छूट गया।</numerusform>
            <numerusform>इससे पहले के %n रन भी छूट गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. Resume its campaign to write to %n leads now, or cancel it.</source>
        <translation>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। अभी %n लीड को संदेश भेजने के लिए इसका अभियान फिर शुरू करें, या उसे रद्द करें।</numerusform>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। अभी %n लीड को संदेश भेजने के लिए इसका अभियान फिर शुरू करें, या उसे रद्द करें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was there when this rule was due. It writes to %n leads now.</source>
        <translation>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। यह अब %n लीड को संदेश भेजता है।</numerusform>
            <numerusform>जब इस नियम का समय आया, तब कोई मौजूद नहीं था। यह अब %n लीड को संदेश भेजता है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::services::Workspace</name>
    <message>
        <source>The practice line begins anew</source>
        <translation>अभ्यास लाइन नए सिरे से शुरू होती है</translation>
    </message>
    <message>
        <source>Its calls of before cannot be read with this profile&apos;s key. They were set aside as %1.</source>
        <translation>उसकी पिछली कॉल इस प्रोफ़ाइल की कुंजी से पढ़ी नहीं जा सकतीं। उन्हें %1 के नाम से अलग रख दिया गया।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AccountDialog</name>
    <message>
        <source>&amp;Test Connection</source>
        <translation>कनेक्शन जाँचें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>पता (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>कुंजी (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>लाइनें (&amp;L)</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>एजेंट (&amp;G)</translation>
    </message>
    <message>
        <source>Phone n&amp;umber</source>
        <translation>फ़ोन नंबर (&amp;U)</translation>
    </message>
    <message>
        <source>on this machine</source>
        <translation>इसी मशीन पर</translation>
    </message>
    <message>
        <source>Add Account</source>
        <translation>खाता जोड़ें</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>खाता %1</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>जोड़ें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>as the provider&apos;s console shows it</source>
        <translation>जैसा प्रदाता के कंसोल में दिखता है</translation>
    </message>
    <message>
        <source>stored; type a new one to replace it</source>
        <translation>सहेजी हुई है; बदलने के लिए नई लिखें</translation>
    </message>
    <message>
        <source>The agents could not be read: %1 Their ids can be typed in.</source>
        <translation>एजेंट नहीं पढ़े जा सके: %1 उनकी आईडी लिखी जा सकती हैं।</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>प्रदाता से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>The account was not saved</source>
        <translation>खाता सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>The account was not added</source>
        <translation>खाता जोड़ा नहीं गया</translation>
    </message>
    <message>
        <source>Added. Now choose its agent and phone number, and save.</source>
        <translation>जोड़ा गया। अब इसका एजेंट और फ़ोन नंबर चुनें, और सहेजें।</translation>
    </message>
    <message>
        <source>This machine has no keychain, so the key is locked in a file. Choose a passphrase for it; Callboard asks for it at each start.</source>
        <translation>इस मशीन पर कोई कीचेन नहीं है, इसलिए कुंजी एक फ़ाइल में बंद रखी जाती है। उसके लिए एक पासफ़्रेज़ चुनें; Callboard हर बार शुरू होने पर उसे पूछेगा।</translation>
    </message>
    <message>
        <source>The passphrase was not set</source>
        <translation>पासफ़्रेज़ तय नहीं हुआ</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>प्रदाता (&amp;P)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>Calls per se&amp;cond</source>
        <translation>प्रति सेकंड कॉल (&amp;C)</translation>
    </message>
    <message>
        <source>Calls per da&amp;y</source>
        <translation>प्रति दिन कॉल (&amp;Y)</translation>
    </message>
    <message>
        <source>Legal pr&amp;ofile</source>
        <translation>क़ानूनी प्रोफ़ाइल (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Business ID</source>
        <translation>व्यवसाय आईडी (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Vendor UID</source>
        <translation>Vendor UID (&amp;V)</translation>
    </message>
    <message>
        <source>Phone n&amp;umber ID</source>
        <translation>फ़ोन नंबर आईडी (&amp;U)</translation>
    </message>
    <message>
        <source>Messages per se&amp;cond</source>
        <translation>प्रति सेकंड संदेश (&amp;C)</translation>
    </message>
    <message>
        <source>Messages per da&amp;y</source>
        <translation>प्रति दिन संदेश (&amp;Y)</translation>
    </message>
    <message>
        <source>with country codes, commas between them</source>
        <translation>देश कोड के साथ, बीच में अल्पविराम</translation>
    </message>
    <message>
        <source>The numbers that the calls go out from, as the provider lists them or as you type them. No campaign calls one of them.</source>
        <translation>वे नंबर जिनसे कॉल जाती हैं, जैसे प्रदाता दिखाता है या जैसे आप लिखते हैं। कोई अभियान इन्हें कॉल नहीं करता।</translation>
    </message>
    <message>
        <source>Own num&amp;bers</source>
        <translation>अपने नंबर (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Messages at once</source>
        <translation>एक साथ संदेश (&amp;M)</translation>
    </message>
    <message>
        <source>The address of the provider is missing.</source>
        <translation>प्रदाता का पता नहीं है।</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>The vendor UID is missing.</source>
        <translation>Vendor UID नहीं है।</translation>
    </message>
    <message>
        <source>The business ID is missing.</source>
        <translation>व्यवसाय आईडी नहीं है।</translation>
    </message>
    <message>
        <source>A name for the account is missing.</source>
        <translation>खाते का नाम नहीं है।</translation>
    </message>
    <message>
        <source>The phone number ID is missing: Meta shows it beside the number; it is not the number.</source>
        <translation>फ़ोन नंबर आईडी नहीं है: Meta इसे नंबर के पास दिखाता है; यह नंबर नहीं है।</translation>
    </message>
    <message>
        <source>Messages at once are a number from 1 to %L1.</source>
        <translation>एक साथ संदेश 1 से %L1 तक की संख्या है।</translation>
    </message>
    <message>
        <source>Lines are a number from 1 to %L1.</source>
        <translation>लाइनें 1 से %L1 तक की संख्या हैं।</translation>
    </message>
    <message>
        <source>What goes out per second is a number from 1 to %L1, or has no limit.</source>
        <translation>प्रति सेकंड जाने वाली संख्या 1 से %L1 तक है, या उसकी कोई सीमा नहीं।</translation>
    </message>
    <message>
        <source>The wider legal profile needs a reason.</source>
        <translation>अधिक खुली कानूनी प्रोफ़ाइल के लिए कारण चाहिए।</translation>
    </message>
    <message>
        <source>Send a Test E-mail to Mysel&amp;f</source>
        <translation>ख़ुद को टेस्ट ई-मेल भेजें (&amp;F)</translation>
    </message>
    <message>
        <source>A short mail goes to the sender&apos;s own address.</source>
        <translation>एक छोटा ई-मेल प्रेषक के अपने पते पर जाता है।</translation>
    </message>
    <message>
        <source>Password or to&amp;ken</source>
        <translation>पासवर्ड या टोकन (&amp;K)</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>पासवर्ड नहीं है।</translation>
    </message>
    <message>
        <source>Sending a mail to %1…</source>
        <translation>%1 को ई-मेल भेजा जा रहा है…</translation>
    </message>
    <message>
        <source>The mail server took the mail to %1. See whether it arrives.</source>
        <translation>मेल सर्वर ने %1 के लिए ई-मेल ले लिया। देखें कि वह पहुँचता है या नहीं।</translation>
    </message>
    <message>
        <source>How many different people messages may go to within any 24 hours: Meta&apos;s limit, which a test of the connection tells where Meta does. The others wait until somebody&apos;s 24 hours are over; whoever was written to within them costs nothing.</source>
        <translation>किसी भी 24 घंटे के भीतर संदेश कितने अलग-अलग लोगों को जा सकते हैं: यह Meta की सीमा है; जहाँ Meta इसे बताता है, वहाँ कनेक्शन की जाँच इसे दिखाती है। बाकी लोग तब तक प्रतीक्षा करते हैं जब तक किसी के 24 घंटे पूरे न हों; जिसे इस बीच संदेश जा चुका है, वह दोबारा नहीं गिना जाता।</translation>
    </message>
    <message>
        <source>Peop&amp;le in 24 hours</source>
        <translation>24 घंटे में लोग (&amp;L)</translation>
    </message>
    <message>
        <source>People in 24 hours are a number from 1 to %L1, or have no limit.</source>
        <translation>24 घंटे में लोगों की संख्या 1 से %L1 तक है, या उसकी कोई सीमा नहीं।</translation>
    </message>
    <message>
        <source>The password for the new address is missing.</source>
        <translation>नए पते का पासवर्ड नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>The key for the new address is missing.</source>
        <translation>नए पते की कुंजी नहीं दी गई है।</translation>
    </message>
    <message>
        <source>Refresh to&amp;ken</source>
        <translation>रीफ़्रेश टोकन (&amp;K)</translation>
    </message>
    <message>
        <source>The client secret goes with the refresh token: enter that one, too.</source>
        <translation>क्लाइंट सीक्रेट रीफ़्रेश टोकन के साथ चलता है: वह टोकन भी डालें।</translation>
    </message>
    <message>
        <source>The refresh token is missing.</source>
        <translation>रीफ़्रेश टोकन नहीं है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AccountModel</name>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>प्रदाता</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>लाइनें</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>एजेंट</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>फ़ोन नंबर</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AccountsTab</name>
    <message>
        <source>&amp;Add…</source>
        <translation>जोड़ें (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>संपादित करें (&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>हटाएँ (&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>कनेक्शन जाँचें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use Again</source>
        <translation>फिर से उपयोग करें (&amp;U)</translation>
    </message>
    <message>
        <source>Ends the stop of a stopped account.</source>
        <translation>रोके गए खाते की रोक हटाता है।</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>खाते</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>खाता %1 हटाएँ?</translation>
    </message>
    <message>
        <source>Its key is forgotten. Calls that were made with it stay in the history.</source>
        <translation>इसकी कुंजी भुला दी जाएगी। इससे की गई कॉल इतिहास में बनी रहेंगी।</translation>
    </message>
    <message>
        <source>Remove the Account</source>
        <translation>खाता हटाएँ</translation>
    </message>
    <message>
        <source>The account was not removed</source>
        <translation>खाता हटाया नहीं गया</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>The account stays stopped</source>
        <translation>खाता रोका हुआ ही है</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AddNumbersDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>जोड़ें (&amp;A)</translation>
    </message>
    <message>
        <source>Add Numbers</source>
        <translation>नंबर जोड़ें</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>सभी अभियान</translation>
    </message>
    <message>
        <source>Who asked for it, and when</source>
        <translation>किसने कहा, और कब</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>नंबर (&amp;N)</translation>
    </message>
    <message>
        <source>One a line. A star at the end stands for every number that begins so: +91140*</source>
        <translation>हर पंक्ति में एक। अंत में तारा उन सभी नंबरों के लिए है जो ऐसे शुरू होते हैं: +91140*</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>सूची (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Holds for</source>
        <translation>किसके लिए (&amp;H)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>नोट (&amp;O)</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>केवल %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) will be added.</source>
        <translation>
            <numerusform>%Ln पंक्ति जोड़ी जाएगी।</numerusform>
            <numerusform>%Ln पंक्तियाँ जोड़ी जाएँगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln</source>
        <translation>
            <numerusform>%Ln जोड़ें (&amp;A)</numerusform>
            <numerusform>%Ln जोड़ें (&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation>कुछ नहीं जोड़ा गया</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AllCampaigns</name>
    <message>
        <source>The campaigns could not be paused</source>
        <translation>अभियान रोके नहीं जा सके</translation>
    </message>
    <message>
        <source>All campaigns are paused.</source>
        <translation>सभी अभियान रुके हैं।</translation>
    </message>
    <message>
        <source>All campaigns go on.</source>
        <translation>सभी अभियान आगे बढ़ रहे हैं।</translation>
    </message>
    <message>
        <source>The campaigns could not be resumed</source>
        <translation>अभियान जारी नहीं किए जा सके</translation>
    </message>
    <message>
        <source>&amp;Pause All Campaigns</source>
        <translation>सभी अभियान रोकें (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume All Campaigns</source>
        <translation>सभी अभियान जारी रखें (&amp;R)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ApiPage</name>
    <message>
        <source>Copy Token to &amp;Watch and Stop</source>
        <translation>देखने और रोकने का टोकन कॉपी करें (&amp;W)</translation>
    </message>
    <message>
        <source>Copy Token Tha&amp;t May Call</source>
        <translation>कॉल करने वाला टोकन कॉपी करें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;New Tokens…</source>
        <translation>नए टोकन (&amp;N)…</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>A program shows a token with each request. One lets it look, pause and cancel; the other lets it schedule calls as well, which cost money. Give each program the lesser one that does.</source>
        <translation>प्रोग्राम हर अनुरोध के साथ टोकन दिखाता है। एक से वह देख, रोक और रद्द कर सकता है; दूसरे से कॉल भी शेड्यूल कर सकता है, जिसमें पैसे लगते हैं। हर प्रोग्राम को वही छोटा टोकन दें जो काफ़ी हो।</translation>
    </message>
    <message>
        <source>Off: no program is listened to.</source>
        <translation>बंद: किसी प्रोग्राम की नहीं सुनी जाती।</translation>
    </message>
    <message>
        <source>The token to watch and stop is on the clipboard.</source>
        <translation>देखने और रोकने का टोकन क्लिपबोर्ड पर है।</translation>
    </message>
    <message>
        <source>The token that may call is on the clipboard. Whoever has it can spend your money on calls.</source>
        <translation>कॉल करने वाला टोकन क्लिपबोर्ड पर है। जिसके पास यह है, वह कॉल पर आपके पैसे खर्च कर सकता है।</translation>
    </message>
    <message>
        <source>New tokens</source>
        <translation>नए टोकन</translation>
    </message>
    <message>
        <source>Both tokens become new. Every program that has an old one is refused until you give it the new one.</source>
        <translation>दोनों टोकन नए हो जाते हैं। जिस प्रोग्राम के पास पुराना है, उसे तब तक मना किया जाता है जब तक आप नया न दें।</translation>
    </message>
    <message>
        <source>Make New Tokens</source>
        <translation>नए टोकन बनाएँ</translation>
    </message>
    <message>
        <source>The tokens are new; the old ones open nothing any more.</source>
        <translation>टोकन नए हैं; पुराने अब किसी काम के नहीं।</translation>
    </message>
    <message>
        <source>The tokens were not renewed</source>
        <translation>टोकन नए नहीं बने</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttemptDetails</name>
    <message>
        <source>not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>नियत समय</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>लगाई गई</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्त हुई</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>बातचीत की अवधि</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>Provider&apos;s word</source>
        <translation>प्रदाता का कथन</translation>
    </message>
    <message>
        <source>Attempt id</source>
        <translation>प्रयास आईडी</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>बातचीत का लिखित रूप</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>डेटा</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>कॉपी करें: %1</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (अभ्यास)</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>नहीं बताया गया</translation>
    </message>
    <message>
        <source>Texts of the call</source>
        <translation>कॉल के पाठ</translation>
    </message>
    <message>
        <source>Open &amp;Recording in Browser</source>
        <translation>ब्राउज़र में रिकॉर्डिंग खोलें (&amp;R)</translation>
    </message>
    <message>
        <source>Provider&apos;s id</source>
        <translation>प्रदाता की आईडी</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttemptDetailsDialog</name>
    <message>
        <source>Call to %1</source>
        <translation>%1 को कॉल</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttemptModel</name>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>प्रयास</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>बातचीत की अवधि</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (अभ्यास)</translation>
    </message>
    <message>
        <source>WhatsApp: %1</source>
        <translation>WhatsApp: %1</translation>
    </message>
    <message>
        <source>E-mail: %1</source>
        <translation>ई-मेल: %1</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttemptTable</name>
    <message>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttemptTimeline</name>
    <message>
        <source>Not called yet</source>
        <translation>अभी तक कॉल नहीं हुई</translation>
    </message>
    <message>
        <source>Calls to this lead appear here.</source>
        <translation>इस लीड को की गई कॉल यहाँ दिखेंगी।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttemptsPanel</name>
    <message>
        <source>&amp;Details…</source>
        <translation>विवरण (&amp;D)…</translation>
    </message>
    <message>
        <source>Asks the provider once more whether the call exists.</source>
        <translation>प्रदाता से एक बार और पूछता है कि कॉल मौजूद है या नहीं।</translation>
    </message>
    <message>
        <source>The lead waits as after any call. The safe choice.</source>
        <translation>लीड किसी भी कॉल के बाद की तरह प्रतीक्षा करता है। यह सुरक्षित विकल्प है।</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>छोड़ें (&amp;R)…</translation>
    </message>
    <message>
        <source>The lead may be called again, possibly a second time.</source>
        <translation>लीड को फिर से कॉल की जा सकती है, संभवतः दूसरी बार।</translation>
    </message>
    <message>
        <source>The decision could not be taken</source>
        <translation>निर्णय नहीं लिया जा सका</translation>
    </message>
    <message>
        <source>Release and accept a possible second call</source>
        <translation>छोड़ें और संभावित दूसरी कॉल स्वीकार करें</translation>
    </message>
    <message>
        <source>Why is it right to call again?</source>
        <translation>फिर से कॉल करना क्यों सही है?</translation>
    </message>
    <message>
        <source>No call asks for you</source>
        <translation>किसी कॉल को आपकी ज़रूरत नहीं है</translation>
    </message>
    <message>
        <source>Calls whose fate nobody can prove would wait here.</source>
        <translation>जिन कॉल का क्या हुआ, यह कोई साबित नहीं कर सकता, वे यहाँ प्रतीक्षा करेंगी।</translation>
    </message>
    <message>
        <source>No calls to show</source>
        <translation>दिखाने के लिए कोई कॉल नहीं है</translation>
    </message>
    <message>
        <source>Choose a campaign above; its calls appear as they are made.</source>
        <translation>ऊपर कोई अभियान चुनें; उसकी कॉल होते ही यहाँ दिखेंगी।</translation>
    </message>
    <message>
        <source>Check &amp;Again</source>
        <translation>फिर से जाँचें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Treat as Called</source>
        <translation>कॉल हो चुकी मानें (&amp;T)</translation>
    </message>
    <message>
        <source>Nobody can say whether these people were called. Until you decide, they are not called again; after 24 hours they are treated as called. Appointments that were missed while Callboard did not run are not called unless you say so.</source>
        <translation>कोई नहीं बता सकता कि इन लोगों को कॉल हुई या नहीं। आपके तय करने तक इन्हें दोबारा कॉल नहीं की जाती; 24 घंटे बाद इन्हें कॉल किया हुआ माना जाता है। Callboard के न चलने से जो तय समय निकल गए, उन पर आपके कहे बिना कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>Call A&amp;fter All</source>
        <translation>फिर भी कॉल करें (&amp;F)</translation>
    </message>
    <message>
        <source>The appointed time was missed; the lead is called now all the same.</source>
        <translation>तय समय निकल गया; लीड को फिर भी अभी कॉल की जाती है।</translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation>रहने दें (&amp;L)</translation>
    </message>
    <message>
        <source>The appointed time was missed; the lead stays uncalled in this campaign.</source>
        <translation>तय समय निकल गया; इस अभियान में लीड को कॉल नहीं की जाती।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AttributeTable</name>
    <message>
        <source>Further columns</source>
        <translation>अतिरिक्त कॉलम</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
    <message>
        <source>Add &amp;Column</source>
        <translation>कॉलम जोड़ें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Remove Column</source>
        <translation>कॉलम हटाएँ (&amp;R)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AuditDialog</name>
    <message>
        <source>&amp;Verify</source>
        <translation>जाँचें (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>निर्यात करें (&amp;E)…</translation>
    </message>
    <message>
        <source>Audit Trail</source>
        <translation>ऑडिट ट्रेल</translation>
    </message>
    <message>
        <source>The audit trail could not be read</source>
        <translation>ऑडिट ट्रेल नहीं पढ़ी जा सकी</translation>
    </message>
    <message>
        <source>Audit trail, newest first</source>
        <translation>ऑडिट ट्रेल, सबसे नया पहले</translation>
    </message>
    <message>
        <source>Of what kind</source>
        <translation>किस प्रकार का</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <source>Its number or key</source>
        <translation>उसकी संख्या या कुंजी</translation>
    </message>
    <message>
        <source>Any number or key</source>
        <translation>कोई भी संख्या या कुंजी</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>दिखाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>अभी तक कुछ तय नहीं हुआ</translation>
    </message>
    <message>
        <source>Whatever is scheduled, stopped or changed stands here.</source>
        <translation>जो कुछ तय किया, रोका या बदला जाता है, वह यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>कोई पंक्ति मेल नहीं खाती</translation>
    </message>
    <message>
        <source>Show everything, or another number or key.</source>
        <translation>सब कुछ दिखाएँ, या कोई दूसरी संख्या या कुंजी।</translation>
    </message>
    <message>
        <source>Checking the audit trail…</source>
        <translation>ऑडिट ट्रेल की जाँच हो रही है…</translation>
    </message>
    <message>
        <source>The audit trail could not be checked</source>
        <translation>ऑडिट ट्रेल की जाँच नहीं हो सकी</translation>
    </message>
    <message>
        <source>Export Audit Trail</source>
        <translation>ऑडिट ट्रेल निर्यात करें</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV फ़ाइलें (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the audit trail…</source>
        <translation>ऑडिट ट्रेल निर्यात हो रही है…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation>
            <numerusform>%n पंक्ति %1 में लिखी गई।</numerusform>
            <numerusform>%n पंक्तियाँ %1 में लिखी गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The audit trail was not exported</source>
        <translation>ऑडिट ट्रेल निर्यात नहीं हुई</translation>
    </message>
</context>
<context>
    <name>callboard::ui::AuditModel</name>
    <message>
        <source>Row</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>किसका</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
</context>
<context>
    <name>callboard::ui::BatchModel</name>
    <message>
        <source>%1 of %2 · %3 live</source>
        <translation>%2 में से %1 · %3 चालू</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>जॉब आईडी</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>अगली बार</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>कॉल हुई</translation>
    </message>
</context>
<context>
    <name>callboard::ui::BatchTable</name>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
</context>
<context>
    <name>callboard::ui::BatchesPage</name>
    <message>
        <source>No batch is waiting</source>
        <translation>कोई बैच प्रतीक्षा में नहीं है</translation>
    </message>
    <message>
        <source>Cancel &amp;All Scheduled…</source>
        <translation>तय की गई सभी कॉल रद्द करें (&amp;A)…</translation>
    </message>
    <message numerus="yes">
        <source>The next %1 of %n batch(es)</source>
        <translation>
            <numerusform>%n बैच में से अगले %1</numerusform>
            <numerusform>%n बैच में से अगले %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) waiting or under way</source>
        <translation>
            <numerusform>%n बैच प्रतीक्षा में या जारी</numerusform>
            <numerusform>%n बैच प्रतीक्षा में या जारी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n batch(es)?</source>
        <translation>
            <numerusform>%n बैच रद्द करें?</numerusform>
            <numerusform>%n बैच रद्द करें?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n Batch(es)</source>
        <translation>
            <numerusform>%n बैच रद्द करें</numerusform>
            <numerusform>%n बैच रद्द करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was cancelled</source>
        <translation>कुछ भी रद्द नहीं हुआ</translation>
    </message>
    <message>
        <source>Re&amp;schedule Batch…</source>
        <translation>बैच का समय बदलें (&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>Show %n &amp;More</source>
        <translation>
            <numerusform>%n और दिखाएँ (&amp;M)</numerusform>
            <numerusform>%n और दिखाएँ (&amp;M)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) of this batch are called at a new time; the other batches of %1 keep theirs.</source>
        <translation>
            <numerusform>इस बैच की %n लीड को नए समय पर कॉल किया जाएगा; %1 के बाकी बैच अपने समय पर रहते हैं।</numerusform>
            <numerusform>इस बैच की %n लीड को नए समय पर कॉल किया जाएगा; %1 के बाकी बैच अपने समय पर रहते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was not moved</source>
        <translation>बैच का समय नहीं बदला गया</translation>
    </message>
    <message>
        <source>Tick leads and press Schedule Calls; their batches appear here.</source>
        <translation>लीड पर निशान लगाएँ और ‘कॉल तय करें’ दबाएँ; उनके बैच यहाँ दिखेंगे।</translation>
    </message>
    <message numerus="yes">
        <source>Ca&amp;ncel %n Batch(es)…</source>
        <translation>
            <numerusform>%n बैच रद्द करें (&amp;N)…</numerusform>
            <numerusform>%n बैच रद्द करें (&amp;N)…</numerusform>
        </translation>
    </message>
    <message>
        <source>Ca&amp;ncel Batches…</source>
        <translation>बैच रद्द करें (&amp;N)…</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called any more. Those not called yet are pending again, missed ones stay missed.</source>
        <translation>
            <numerusform>%n लीड को अब कॉल नहीं होगी। जिन्हें अभी तक कॉल नहीं हुई वे फिर से लंबित हैं, छूटी हुई छूटी ही रहेंगी।</numerusform>
            <numerusform>%n लीड को अब कॉल नहीं होगी। जिन्हें अभी तक कॉल नहीं हुई वे फिर से लंबित हैं, छूटी हुई छूटी ही रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Reschedule %1 of %2</source>
        <comment>a job id and a campaign</comment>
        <translation>%2 का %1 पुनः शेड्यूल करें</translation>
    </message>
    <message>
        <source>%1 of %2 now starts %3.</source>
        <comment>a job id, a campaign and a time</comment>
        <translation>%2 का %1 अब %3 शुरू होगा।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::BlockFilter</name>
    <message>
        <source>Blocked by “%1” as of %2</source>
        <comment>a reason, and a date and time</comment>
        <translation>“%1” से रुकी हुई, %2 की स्थिति</translation>
    </message>
    <message>
        <source>Anything or nothing</source>
        <extracomment>the choice not to filter by what blocks a call</extracomment>
        <translation>कुछ भी या कुछ नहीं</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <comment>a reason, and how many leads</comment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1 की स्थिति</translation>
    </message>
    <message>
        <source>&amp;Blocked by</source>
        <translation>किससे रुकी (&amp;B)</translation>
    </message>
    <message>
        <source>Blocked by</source>
        <translation>किससे रुकी</translation>
    </message>
    <message>
        <source>&amp;Blocked by: %1</source>
        <translation>किससे रुकी: %1 (&amp;B)</translation>
    </message>
    <message>
        <source>Blocked by: %1</source>
        <translation>किससे रुकी: %1</translation>
    </message>
    <message>
        <source>Look Through All Leads Again</source>
        <translation>सभी लीड फिर देखें</translation>
    </message>
    <message>
        <source>Look Through All Leads</source>
        <translation>सभी लीड देखें</translation>
    </message>
    <message>
        <source>Each lead counts once, under the rule that decides</source>
        <translation>हर लीड एक बार गिनी जाती है, उस नियम में जो तय करता है</translation>
    </message>
    <message>
        <source>Show only the leads that one rule keeps from being called. Each lead counts once, under the rule that decides; Why Not Now? names all of them.</source>
        <translation>केवल वे लीड दिखाएँ जिन्हें कोई एक नियम कॉल होने से रोकता है। हर लीड एक बार गिनी जाती है, उस नियम में जो तय करता है; “अभी क्यों नहीं?” सभी नियम बताता है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::BriefEditor</name>
    <message>
        <source>What the agent is told</source>
        <translation>एजेंट को क्या बताया जाता है</translation>
    </message>
    <message>
        <source>Why you call; {name} stands for the lead&apos;s name</source>
        <translation>आप कॉल क्यों कर रहे हैं; {name} की जगह लीड का नाम आता है</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>विषय (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>भाषा (&amp;L)</translation>
    </message>
    <message>
        <source>For the first leads</source>
        <translation>पहले लीड के लिए</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>WhatsApp number</source>
        <translation>WhatsApp नंबर</translation>
    </message>
    <message>
        <source>The agent&apos;s own</source>
        <translation>एजेंट की अपनी</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>language and its code</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Columns sent along</source>
        <translation>साथ भेजे जाने वाले कॉलम</translation>
    </message>
</context>
<context>
    <name>callboard::ui::BulkEdit</name>
    <message>
        <source>Changing leads…</source>
        <translation>लीड बदली जा रही हैं…</translation>
    </message>
    <message>
        <source>Not all of the leads could be changed</source>
        <translation>सभी लीड नहीं बदली जा सकीं</translation>
    </message>
    <message>
        <source>Taking the change back…</source>
        <translation>बदलाव वापस लिया जा रहा है…</translation>
    </message>
    <message>
        <source>This change was taken back already.</source>
        <translation>यह बदलाव पहले ही वापस लिया जा चुका है।</translation>
    </message>
    <message>
        <source>Not all of the leads could be put back</source>
        <translation>सभी लीड वापस नहीं रखी जा सकीं</translation>
    </message>
    <message>
        <source>Take back an earlier change?</source>
        <translation>पहले का बदलाव वापस लें?</translation>
    </message>
    <message numerus="yes">
        <source>It was made on %1, to %Ln lead(s): %2.</source>
        <extracomment>%1 is a moment, %2 what is taken back, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>यह %1 को %Ln लीड पर किया गया था: %2।</numerusform>
            <numerusform>यह %1 को %Ln लीड पर किया गया था: %2।</numerusform>
        </translation>
    </message>
    <message>
        <source>These people may be called again then.</source>
        <translation>तब इन लोगों को फिर से कॉल किया जा सकेगा।</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>कॉल न करें</translation>
    </message>
    <message>
        <source>Allow calls again</source>
        <translation>फिर से कॉल की अनुमति दें</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln lead(s) as not to be called?</source>
        <translation>
            <numerusform>%Ln लीड को ‘कॉल न करें’ चिह्नित करें?</numerusform>
            <numerusform>%Ln लीड को ‘कॉल न करें’ चिह्नित करें?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow calls to %Ln lead(s) again?</source>
        <translation>
            <numerusform>%Ln लीड को फिर से कॉल की अनुमति दें?</numerusform>
            <numerusform>%Ln लीड को फिर से कॉल की अनुमति दें?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the list, and no campaign will call them.</source>
        <translation>वे सूची में रहेंगे, और कोई अभियान उन्हें कॉल नहीं करेगा।</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln लीड चिह्नित करें</numerusform>
            <numerusform>%Ln लीड चिह्नित करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %Ln Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln लीड को अनुमति दें</numerusform>
            <numerusform>%Ln लीड को अनुमति दें</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::BulkEditDialog</name>
    <message numerus="yes">
        <source>Change %Ln lead(s)</source>
        <translation>
            <numerusform>%Ln लीड बदलें</numerusform>
            <numerusform>%Ln लीड बदलें</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;What to change:</source>
        <translation>क्या बदलना है (&amp;W):</translation>
    </message>
    <message>
        <source>Co&amp;lumn:</source>
        <translation>कॉलम (&amp;L):</translation>
    </message>
    <message>
        <source>&amp;New value:</source>
        <translation>नया मान (&amp;N):</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Set the partner</source>
        <translation>पार्टनर तय करें</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>टैग जोड़ें</translation>
    </message>
    <message>
        <source>Take off a tag</source>
        <translation>टैग हटाएँ</translation>
    </message>
    <message>
        <source>Set a further column</source>
        <translation>अतिरिक्त कॉलम भरें</translation>
    </message>
    <message>
        <source>Empty a further column</source>
        <translation>अतिरिक्त कॉलम ख़ाली करें</translation>
    </message>
    <message>
        <source>Set the status back to pending</source>
        <translation>स्थिति फिर से लंबित करें</translation>
    </message>
    <message>
        <source>Mark as not to be called</source>
        <translation>‘कॉल न करें’ चिह्नित करें</translation>
    </message>
    <message>
        <source>Allow calls again</source>
        <translation>फिर से कॉल की अनुमति दें</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>गिनती हो रही है…</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>बदलें (&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;hange %Ln Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%Ln लीड बदलें (&amp;H)</numerusform>
            <numerusform>%Ln लीड बदलें (&amp;H)</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the partner</source>
        <translation>पार्टनर ख़ाली करें</translation>
    </message>
    <message>
        <source>Say which partner.</source>
        <translation>बताएँ कि कौन-सा पार्टनर।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::CallControl</name>
    <message>
        <source>The campaigns could not be read</source>
        <translation>अभियान पढ़े नहीं जा सके</translation>
    </message>
    <message>
        <source>Nothing is scheduled.</source>
        <translation>कुछ भी तय नहीं है।</translation>
    </message>
    <message>
        <source>Cancel all scheduled calls</source>
        <translation>तय की गई सभी कॉल रद्द करें</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) would no longer be called.</source>
        <translation>
            <numerusform>%n लीड को अब कॉल नहीं होगी।</numerusform>
            <numerusform>%n लीड को अब कॉल नहीं होगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>The campaign goes on.</source>
        <translation>अभियान आगे बढ़ रहा है।</translation>
    </message>
    <message>
        <source>The campaign could not be resumed</source>
        <translation>अभियान जारी नहीं किया जा सका</translation>
    </message>
    <message>
        <source>The calls could not be cancelled</source>
        <translation>कॉल रद्द नहीं की जा सकीं</translation>
    </message>
    <message>
        <source>Those not called yet are pending again, missed ones stay missed.</source>
        <translation>जिन्हें अभी तक कॉल नहीं हुई वे फिर से लंबित हैं, छूटी हुई छूटी ही रहेंगी।</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n Campaign(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n अभियान रद्द करें</numerusform>
            <numerusform>%n अभियान रद्द करें</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CallNext</name>
    <message>
        <source>Only one lead can be called next</source>
        <translation>केवल एक लीड को अगली कॉल हो सकती है</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are selected. Choose the one that shall be called next.</source>
        <translation>
            <numerusform>%Ln लीड चुनी है। वह चुनें जिसे अगली कॉल होनी है।</numerusform>
            <numerusform>%Ln लीड चुनी हैं। वह चुनें जिसे अगली कॉल होनी है।</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the practice line: no telephone rings, and nothing is charged.</source>
        <translation>यह अभ्यास लाइन है: कोई फ़ोन नहीं बजता और कोई पैसा नहीं लगता।</translation>
    </message>
    <message>
        <source>This is a real call with the account %1: a telephone rings, and it costs what a call costs.</source>
        <translation>यह खाते %1 से असली कॉल है: फ़ोन बजता है और कॉल का पैसा लगता है।</translation>
    </message>
    <message>
        <source>Call Next</source>
        <translation>अगली कॉल इसी को</translation>
    </message>
    <message>
        <source>%1 is called before all others of %2, as soon as a line is free.</source>
        <translation>लाइन खाली होते ही %2 की बाकी सब से पहले %1 को कॉल होगी।</translation>
    </message>
    <message>
        <source>%1 is called before all others of %2, as soon as it may be.</source>
        <translation>अनुमति होते ही %2 की बाकी सब से पहले %1 को कॉल होगी।</translation>
    </message>
    <message>
        <source>Not yet: %1

%2</source>
        <extracomment>%1 is a sentence that says what holds the call for now, %2 one that says what it costs</extracomment>
        <translation>अभी नहीं: %1

%2</translation>
    </message>
    <message>
        <source>%1 is called next in %2.</source>
        <translation>%2 में अगली कॉल %1 को होगी।</translation>
    </message>
    <message>
        <source>%1 goes first in %2 as soon as it may: %3</source>
        <translation>अनुमति होते ही %2 में %1 पहले होगी: %3</translation>
    </message>
    <message>
        <source>%1 cannot be called next</source>
        <translation>%1 को अगली कॉल नहीं हो सकती</translation>
    </message>
    <message>
        <source>The lead was not put first</source>
        <translation>लीड को पहले नहीं रखा गया</translation>
    </message>
</context>
<context>
    <name>callboard::ui::CallNowDialog</name>
    <message>
        <source>&amp;Call Now</source>
        <translation>अभी कॉल करें (&amp;C)</translation>
    </message>
    <message>
        <source>Call Now</source>
        <translation>अभी कॉल करें</translation>
    </message>
    <message>
        <source>%1 is called by itself, once, as soon as a line is free.</source>
        <translation>%1 को अकेले, एक बार, लाइन ख़ाली होते ही कॉल की जाएगी।</translation>
    </message>
    <message>
        <source>&amp;Take it out of %1, which would call it again</source>
        <translation>इसे %1 से निकालें, जो इसे फिर कॉल करता (&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take it out of the %n campaigns that would call it again</source>
        <translation>
            <numerusform>इसे उस %n अभियान से निकालें जो इसे फिर कॉल करता (&amp;T)</numerusform>
            <numerusform>इसे उन %n अभियानों से निकालें जो इसे फिर कॉल करते (&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the practice line: no telephone rings, and nothing is charged.</source>
        <translation>यह अभ्यास लाइन है: कोई फ़ोन नहीं बजता और कोई पैसा नहीं लगता।</translation>
    </message>
    <message>
        <source>This is a real call with the account %1: a telephone rings, and it costs what a call costs.</source>
        <translation>यह खाते %1 से असली कॉल है: फ़ोन बजता है और कॉल का पैसा लगता है।</translation>
    </message>
    <message>
        <source>The call was not placed</source>
        <translation>कॉल नहीं की गई</translation>
    </message>
    <message>
        <source>%1 is being called, in a campaign of its own.</source>
        <translation>%1 को उसके अपने अभियान में कॉल की जा रही है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>रोकें (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>जारी रखें (&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;schedule…</source>
        <translation>समय बदलें (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Cancel…</source>
        <translation>रद्द करें (&amp;C)…</translation>
    </message>
    <message>
        <source>Pause A&amp;ll</source>
        <translation>सभी रोकें (&amp;L)</translation>
    </message>
    <message>
        <source>Res&amp;ume All</source>
        <translation>सभी आगे बढ़ाएँ (&amp;U)</translation>
    </message>
    <message>
        <source>Nothing was paused</source>
        <translation>कुछ भी नहीं रुका</translation>
    </message>
    <message>
        <source>Paused. No new call starts.</source>
        <translation>रुका हुआ है। कोई नई कॉल शुरू नहीं होगी।</translation>
    </message>
    <message>
        <source>%1 goes on.</source>
        <translation>%1 आगे बढ़ रहा है।</translation>
    </message>
    <message>
        <source>The campaign was not resumed</source>
        <translation>अभियान जारी नहीं हुआ</translation>
    </message>
    <message>
        <source>The waiting batches now start %1.</source>
        <translation>प्रतीक्षा वाले बैच अब %1 पर शुरू होंगे।</translation>
    </message>
    <message>
        <source>The campaign was not moved</source>
        <translation>अभियान का समय नहीं बदला</translation>
    </message>
    <message>
        <source>Nothing was cancelled</source>
        <translation>कुछ भी रद्द नहीं हुआ</translation>
    </message>
    <message>
        <source>Let the &amp;Others Follow</source>
        <translation>बाकी को आगे बढ़ने दें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>हटाएँ (&amp;D)…</translation>
    </message>
    <message>
        <source>The other leads of %1 follow.</source>
        <translation>%1 के बाकी लीड आगे बढ़ते हैं।</translation>
    </message>
    <message>
        <source>The other leads do not follow</source>
        <translation>बाकी लीड आगे नहीं बढ़ते</translation>
    </message>
    <message>
        <source>Delete Campaign</source>
        <translation>अभियान हटाएँ</translation>
    </message>
    <message>
        <source>Delete %1 from the list?</source>
        <translation>%1 को सूची से हटाएँ?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 हटाया गया।</translation>
    </message>
    <message>
        <source>The campaign was not deleted</source>
        <translation>अभियान नहीं हटाया गया</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>संपादित करें (&amp;E)…</translation>
    </message>
    <message>
        <source>Call the &amp;Missed Again…</source>
        <translation>छूटे हुए लोगों को फिर कॉल करें (&amp;M)…</translation>
    </message>
    <message>
        <source>Use Its Settings for O&amp;ther Leads</source>
        <translation>इसकी सेटिंग दूसरी लीड के लिए लें (&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Its %n batch(es) and its place in this list go. Its leads stay, and the history of their calls stays with each lead. This cannot be undone.</source>
        <translation>
            <numerusform>इसका %n बैच और इस सूची में इसकी जगह हट जाती है। इसकी लीड रहती हैं, और उनकी कॉल का इतिहास हर लीड के साथ रहता है। इसे वापस नहीं किया जा सकता।</numerusform>
            <numerusform>इसके %n बैच और इस सूची में इसकी जगह हट जाती है। इसकी लीड रहती हैं, और उनकी कॉल का इतिहास हर लीड के साथ रहता है। इसे वापस नहीं किया जा सकता।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es) that have not started move to a new start; their rhythm stays. What has started keeps its time, and so does a batch that was moved by itself.</source>
        <translation>
            <numerusform>%n बैच जो शुरू नहीं हुआ है, नए समय पर जाता है; लय वही रहती है। जो शुरू हो चुका है वह अपने समय पर रहता है, और वह बैच भी जिसे अलग से बदला गया था।</numerusform>
            <numerusform>%n बैच जो शुरू नहीं हुए हैं, नए समय पर जाते हैं; लय वही रहती है। जो शुरू हो चुका है वह अपने समय पर रहता है, और वह बैच भी जिसे अलग से बदला गया था।</numerusform>
        </translation>
    </message>
    <message>
        <source>Reschedule %1</source>
        <translation>%1 का समय बदलें</translation>
    </message>
    <message>
        <source>Nobody is called again</source>
        <translation>किसी को फिर कॉल नहीं किया जाता</translation>
    </message>
    <message>
        <source>The campaign cannot be duplicated</source>
        <translation>अभियान की प्रतिलिपि नहीं बन सकती</translation>
    </message>
    <message>
        <source>Its settings cannot be read</source>
        <translation>इसकी सेटिंग पढ़ी नहीं जा सकतीं</translation>
    </message>
    <message>
        <source>Duplicate &amp;With Its Leads…</source>
        <translation>लीड सहित प्रतिलिपि बनाएँ (&amp;W)…</translation>
    </message>
    <message>
        <source>Sc&amp;hedule…</source>
        <translation>शेड्यूल करें (&amp;H)…</translation>
    </message>
    <message>
        <source>The draft could not be opened</source>
        <translation>ड्राफ़्ट नहीं खोला जा सका</translation>
    </message>
    <message>
        <source>Delete Draft</source>
        <translation>ड्राफ़्ट हटाएँ</translation>
    </message>
    <message>
        <source>Its settings and its choice of leads go; the leads stay. This cannot be undone.</source>
        <translation>इसकी सेटिंग और चुनी हुई लीड की सूची हट जाएगी; लीड बनी रहेंगी। इसे वापस नहीं लिया जा सकता।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignBatches</name>
    <message>
        <source>No batches to show</source>
        <translation>दिखाने के लिए कोई बैच नहीं</translation>
    </message>
    <message>
        <source>Choose a campaign above.</source>
        <translation>ऊपर कोई अभियान चुनें।</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n batch(es) are shown. Show &amp;More</source>
        <translation>
            <numerusform>%n बैच में से %1 दिख रहे हैं। और दिखाएँ (&amp;M)</numerusform>
            <numerusform>%n बैच में से %1 दिख रहे हैं। और दिखाएँ (&amp;M)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignModel</name>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>कॉल हुई</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>ध्यान दें</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>Done about</source>
        <translation>लगभग पूरा</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (अभ्यास)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>अगली: %1</translation>
    </message>
</context>
<context>
    <name>callboard::ui::CampaignsPage</name>
    <message>
        <source>No campaign here</source>
        <translation>यहाँ कोई अभियान नहीं</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>सभी अभियान</translation>
    </message>
    <message>
        <source>Active and paused</source>
        <translation>सक्रिय और रुके हुए</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>तय</translation>
    </message>
    <message>
        <source>Completed and cancelled</source>
        <translation>पूरे और रद्द</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>और (&amp;O)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>और क्रियाएँ</translation>
    </message>
    <message>
        <source>Tick leads and press Schedule Calls, or choose another filter above.</source>
        <translation>लीड पर निशान लगाएँ और ‘कॉल तय करें’ दबाएँ, या ऊपर दूसरा फ़िल्टर चुनें।</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>दिखाएँ (&amp;W)</translation>
    </message>
    <message>
        <source>About the campaign</source>
        <translation>अभियान के बारे में</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>तय नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%1 is a draft: none of its %n lead(s) is called until you schedule it.</source>
        <translation>
            <numerusform>%1 ड्राफ़्ट है: शेड्यूल करने तक इसकी %n लीड को कॉल नहीं की जाएगी।</numerusform>
            <numerusform>%1 ड्राफ़्ट है: शेड्यूल करने तक इसकी %n लीड में से किसी को कॉल नहीं की जाएगी।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ConflictPanel</name>
    <message>
        <source>&amp;Keep Ours</source>
        <translation>हमारा रखें (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Take Theirs</source>
        <translation>उनका लें (&amp;T)</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>दोनों तरफ़ बदला</translation>
    </message>
    <message>
        <source>Allow calls again?</source>
        <translation>फिर से कॉल की अनुमति दें?</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) may be called again, and their numbers leave the house&apos;s do-not-call list.</source>
        <translation>
            <numerusform>%n लीड को फिर से कॉल की जा सकती है, और उसका नंबर घर की कॉल-न-करें सूची से हट जाता है।</numerusform>
            <numerusform>%n लीड को फिर से कॉल की जा सकती है, और उनके नंबर घर की कॉल-न-करें सूची से हट जाते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>उनका लें</translation>
    </message>
    <message>
        <source>Deciding…</source>
        <translation>तय किया जा रहा है…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) decided.</source>
        <translation>
            <numerusform>%n फ़ील्ड तय हुआ।</numerusform>
            <numerusform>%n फ़ील्ड तय हुए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was decided</source>
        <translation>सब कुछ तय नहीं हुआ</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) stay as they are on both sides</source>
        <translation>
            <numerusform>%n फ़ील्ड दोनों ओर जैसा है वैसा ही रहेगा</numerusform>
            <numerusform>%n फ़ील्ड दोनों ओर जैसे हैं वैसे ही रहेंगे</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>तय करने के लिए कुछ नहीं</translation>
    </message>
    <message>
        <source>What is changed on both sides at once is listed here.</source>
        <translation>जो दोनों ओर एक साथ बदला जाए, वह यहाँ दिखाया जाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ContactLimitFields</name>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> मिनट</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no gap between contacts</comment>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Between two contacts to one number, whichever campaign asks.</source>
        <translation>एक नंबर पर दो संपर्कों के बीच, चाहे कोई भी अभियान हो।</translation>
    </message>
    <message>
        <source>Contacts to one number, whichever campaign asks. The law may allow fewer.</source>
        <translation>एक नंबर पर संपर्क, चाहे कोई भी अभियान हो। कानून इससे कम की अनुमति दे सकता है।</translation>
    </message>
    <message>
        <source>Gap between contacts</source>
        <translation>संपर्कों के बीच अंतराल</translation>
    </message>
    <message>
        <source>Contacts in 24 hours</source>
        <translation>24 घंटे में संपर्क</translation>
    </message>
    <message>
        <source>Contacts in 7 days</source>
        <translation>7 दिन में संपर्क</translation>
    </message>
    <message>
        <source>Contacts in 30 days</source>
        <translation>30 दिन में संपर्क</translation>
    </message>
    <message>
        <source>The practice line keeps no such limits: it contacts nobody.</source>
        <translation>अभ्यास लाइन ऐसी सीमाएँ नहीं रखती: वह किसी से संपर्क नहीं करती।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::DataTab</name>
    <message>
        <source>&amp;Back Up…</source>
        <translation>बैकअप लें (&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>फ़ोल्डर खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>Set &amp;Passphrase…</source>
        <translation>पासफ़्रेज़ तय करें (&amp;P)…</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>आपका डेटा</translation>
    </message>
    <message>
        <source>The key to it</source>
        <translation>उसकी कुंजी</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>One file with everything, locked by a passphrase, for this or another machine. Provider keys are not part of it.</source>
        <translation>सब कुछ एक फ़ाइल में, पासफ़्रेज़ से बंद, इस या दूसरी मशीन के लिए। प्रदाता की कुंजियाँ उसमें नहीं होतीं।</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>वापस लाना</translation>
    </message>
    <message>
        <source>Callboard asks for this passphrase at each start. It cannot be recovered.</source>
        <translation>Callboard हर शुरुआत पर यह पासफ़्रेज़ पूछता है। इसे दोबारा नहीं पाया जा सकता।</translation>
    </message>
    <message>
        <source>The passphrase was not set</source>
        <translation>पासफ़्रेज़ तय नहीं हुआ</translation>
    </message>
    <message>
        <source>Back Up</source>
        <translation>बैकअप लें</translation>
    </message>
    <message>
        <source>callboard-%1.backup</source>
        <translation>callboard-%1.backup</translation>
    </message>
    <message>
        <source>Callboard backups (*.backup)</source>
        <translation>Callboard बैकअप (*.backup)</translation>
    </message>
    <message>
        <source>This passphrase opens the backup. It cannot be recovered.</source>
        <translation>यह पासफ़्रेज़ बैकअप खोलता है। इसे दोबारा नहीं पाया जा सकता।</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>बैकअप लिया जा रहा है…</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>कोई बैकअप नहीं बना</translation>
    </message>
    <message>
        <source>%1: %2 with %3 leads and %4 calls, read back and found good.</source>
        <translation>%1: %2, %3 लीड और %4 कॉल सहित, पढ़कर जाँचा गया और ठीक पाया गया।</translation>
    </message>
    <message>
        <source>Quit Callboard, then type in a terminal: %1. What is here now is kept beside it.</source>
        <translation>Callboard बंद करें, फिर टर्मिनल में लिखें: %1। जो अभी यहाँ है वह उसके पास रखा रहेगा।</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <source>Who scheduled, stopped and changed what, and whether anybody has tampered with that record.</source>
        <translation>किसने क्या तय किया, रोका और बदला, और क्या किसी ने उस रिकॉर्ड से छेड़छाड़ की है।</translation>
    </message>
    <message>
        <source>Audit &amp;Trail…</source>
        <translation>ऑडिट ट्रेल (&amp;T)…</translation>
    </message>
</context>
<context>
    <name>callboard::ui::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::DoNotCallModel</name>
    <message>
        <source>Number or prefix</source>
        <translation>नंबर या उपसर्ग</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>जोड़ा गया</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Too old since %1</source>
        <translation>%1 से बहुत पुराना</translation>
    </message>
    <message>
        <source>No number that begins with %1 is called.</source>
        <translation>%1 से शुरू होने वाले किसी नंबर पर कॉल नहीं होती।</translation>
    </message>
    <message>
        <source>The register is too old to be relied on. Its numbers are still not called; please import a newer file.</source>
        <translation>यह रजिस्टर भरोसे के लिए बहुत पुराना है। इसके नंबरों पर अब भी कॉल नहीं होती; कृपया नई फ़ाइल आयात करें।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::DoNotCallPage</name>
    <message>
        <source>&amp;Add Numbers…</source>
        <translation>नंबर जोड़ें (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import Register…</source>
        <translation>रजिस्टर आयात करें (&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Undo Removal</source>
        <translation>हटाना वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>खोजें (&amp;F)</translation>
    </message>
    <message>
        <source>Numbers that are not called</source>
        <translation>नंबर जिन पर कॉल नहीं होती</translation>
    </message>
    <message>
        <source>A whole number, a prefix, a source or a note</source>
        <translation>पूरा नंबर, उपसर्ग, स्रोत या नोट</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>खोज (&amp;S)</translation>
    </message>
    <message>
        <source>a deleted campaign</source>
        <translation>हटाया गया अभियान</translation>
    </message>
    <message>
        <source>No number is barred yet</source>
        <translation>अभी कोई नंबर वर्जित नहीं है</translation>
    </message>
    <message>
        <source>Numbers and prefixes that stand here are called by no campaign. Add those of people who said no, or import a register.</source>
        <translation>यहाँ के नंबरों और उपसर्गों पर किसी अभियान में कॉल नहीं होती। जिन्होंने मना किया उनके नंबर जोड़ें, या रजिस्टर आयात करें।</translation>
    </message>
    <message>
        <source>Add Numbers…</source>
        <translation>नंबर जोड़ें…</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>कोई प्रविष्टि मेल नहीं खाती</translation>
    </message>
    <message>
        <source>Numbers are found when they are typed in full, with their country code.</source>
        <translation>नंबर देश कोड सहित पूरा लिखने पर मिलते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) match</source>
        <translation>
            <numerusform>%Ln प्रविष्टि मेल खाती है</numerusform>
            <numerusform>%Ln प्रविष्टियाँ मेल खाती हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %Ln entr(ies) that match</source>
        <translation>
            <numerusform>मेल खाने वाली नवीनतम %Ln प्रविष्टि</numerusform>
            <numerusform>मेल खाने वाली नवीनतम %Ln प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %L1 of %Ln entr(ies)</source>
        <translation>
            <numerusform>%Ln प्रविष्टि में से नवीनतम %L1</numerusform>
            <numerusform>%Ln प्रविष्टियों में से नवीनतम %L1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies)</source>
        <translation>
            <numerusform>%Ln प्रविष्टि</numerusform>
            <numerusform>%Ln प्रविष्टियाँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln</source>
        <translation>
            <numerusform>%Ln हटाएँ (&amp;R)</numerusform>
            <numerusform>%Ln हटाएँ (&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>हटाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>Nothing was removed</source>
        <translation>कुछ नहीं हटाया गया</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) were removed and keep nobody from being called.</source>
        <translation>
            <numerusform>%Ln प्रविष्टि हटाई गई; अब वह किसी को कॉल से नहीं रोकती।</numerusform>
            <numerusform>%Ln प्रविष्टियाँ हटाई गईं; अब वे किसी को कॉल से नहीं रोकतीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entr(ies) stand on the lists again.</source>
        <translation>
            <numerusform>%Ln प्रविष्टि फिर सूची में है।</numerusform>
            <numerusform>%Ln प्रविष्टियाँ फिर सूची में हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The entries could not be put back</source>
        <translation>प्रविष्टियाँ वापस नहीं रखी जा सकीं</translation>
    </message>
    <message>
        <source>Remove Re&amp;gister…</source>
        <translation>रजिस्टर हटाएँ (&amp;G)…</translation>
    </message>
    <message numerus="yes">
        <source>The register %1 with %Ln entr(ies) was removed.</source>
        <translation>
            <numerusform>रजिस्टर %1 और उसकी %Ln प्रविष्टि हटा दी गई।</numerusform>
            <numerusform>रजिस्टर %1 और उसकी %Ln प्रविष्टियाँ हटा दी गईं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::DropArea</name>
    <message>
        <source>Drop files to import their leads</source>
        <translation>लीड आयात करने के लिए फ़ाइलें यहाँ छोड़ें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::EditCampaignDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 में बदलाव</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>एजेंट (&amp;G)</translation>
    </message>
    <message>
        <source>Phone n&amp;umber</source>
        <translation>फ़ोन नंबर (&amp;U)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>क्या बदलता है</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>अभियान का नाम होना चाहिए।</translation>
    </message>
    <message>
        <source>Nothing so far.</source>
        <translation>अब तक कुछ नहीं।</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) that wait are called so; calls that are live go on as they were begun.</source>
        <translation>
            <numerusform>प्रतीक्षा कर रही %n लीड को इस तरह कॉल किया जाएगा; चल रही कॉल वैसे ही चलती हैं जैसे शुरू हुई थीं।</numerusform>
            <numerusform>प्रतीक्षा कर रही %n लीड को इस तरह कॉल किया जाएगा; चल रही कॉल वैसे ही चलती हैं जैसे शुरू हुई थीं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The campaign was not changed</source>
        <translation>अभियान नहीं बदला गया</translation>
    </message>
    <message>
        <source>The campaign has begun, and its batches keep their rhythm.</source>
        <translation>अभियान शुरू हो चुका है और उसके बैच अपनी लय रखते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) that wait are written to so; messages that were sent stay as they are.</source>
        <translation>
            <numerusform>प्रतीक्षा में %n लीड को ऐसे लिखा जाएगा; भेजे हुए संदेश जैसे हैं वैसे रहते हैं।</numerusform>
            <numerusform>प्रतीक्षा में %n लीड को ऐसे लिखा जाएगा; भेजे हुए संदेश जैसे हैं वैसे रहते हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ExportDialog</name>
    <message>
        <source>&amp;Save As…</source>
        <translation>इस रूप में सहेजें (&amp;S)…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln Lead(s)</source>
        <translation>
            <numerusform>%Ln लीड निर्यात करें</numerusform>
            <numerusform>%Ln लीड निर्यात करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>&amp;Columns of the file</source>
        <translation>फ़ाइल के कॉलम (&amp;C)</translation>
    </message>
    <message>
        <source>As in the &amp;Table</source>
        <translation>तालिका जैसे (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>सभी (&amp;A)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::FallbackEditor</name>
    <message>
        <source>After the last miss</source>
        <translation>आख़िरी बार छूटने के बाद</translation>
    </message>
    <message>
        <source>Nothing follows the last miss yet: nobody is chosen for %1.</source>
        <extracomment>%1 is one or more channels: &quot;WhatsApp, then e-mail&quot;</extracomment>
        <translation>आख़िरी चूक के बाद अभी कुछ नहीं भेजा जाएगा: %1 के लिए कोई नहीं चुना गया।</translation>
    </message>
    <message>
        <source>Nobody is chosen for %1, so that step is left out.</source>
        <translation>%1 के लिए कोई नहीं चुना गया, इसलिए यह चरण छोड़ दिया जाता है।</translation>
    </message>
    <message>
        <source>No practice account sends %1 yet: add one in the settings.</source>
        <translation>अभी कोई अभ्यास खाता %1 नहीं भेजता: सेटिंग में एक जोड़ें।</translation>
    </message>
    <message>
        <source>No account sends %1 yet: add one in the settings.</source>
        <translation>अभी कोई खाता %1 नहीं भेजता: सेटिंग में एक जोड़ें।</translation>
    </message>
    <message>
        <source>Choose who sends it.</source>
        <translation>चुनें कि इसे कौन भेजे।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between steps</comment>
        <translation>, फिर </translation>
    </message>
    <message>
        <source>nobody writes yet</source>
        <translation>अभी कोई नहीं भेजता</translation>
    </message>
</context>
<context>
    <name>callboard::ui::FallbackStepEditor</name>
    <message>
        <source>E-mail by</source>
        <translation>ई-मेल किससे</translation>
    </message>
    <message>
        <source>WhatsApp by</source>
        <translation>WhatsApp किससे</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (अभ्यास)</translation>
    </message>
    <message>
        <source>Whoever is missed the last time is sent the mail &quot;%1&quot; by %2.</source>
        <translation>जिसे आख़िरी बार भी कॉल न लगे, उसे %2 से ई-मेल &quot;%1&quot; भेजा जाता है।</translation>
    </message>
    <message>
        <source>Whom that does not reach is sent the mail &quot;%1&quot; by %2.</source>
        <translation>जिस तक वह न पहुँचे, उसे %2 से ई-मेल &quot;%1&quot; भेजा जाता है।</translation>
    </message>
    <message>
        <source>Whoever is missed the last time is sent the template %1 by %2; WhatsApp charges for it.</source>
        <translation>जिसे आख़िरी बार भी कॉल न लगे, उसे %2 से टेम्पलेट %1 भेजा जाता है; WhatsApp इसका शुल्क लेता है।</translation>
    </message>
    <message>
        <source>Whom that does not reach is sent the template %1 by %2; WhatsApp charges for it.</source>
        <translation>जिस तक वह न पहुँचे, उसे %2 से टेम्पलेट %1 भेजा जाता है; WhatsApp इसका शुल्क लेता है।</translation>
    </message>
    <message>
        <source>e-mail by %1</source>
        <extracomment>%1 is an account</extracomment>
        <translation>ई-मेल: %1 से</translation>
    </message>
    <message>
        <source>WhatsApp by %1</source>
        <translation>WhatsApp: %1 से</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ForecastChart</name>
    <message>
        <source>Lines in use over time</source>
        <translation>समय के साथ उपयोग में लाइनें</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: at most %3 of %4 lines in use, %n call(s) begin</source>
        <translation>
            <numerusform>%1 से %2: अधिकतम %4 में से %3 लाइनें उपयोग में, %n कॉल शुरू</numerusform>
            <numerusform>%1 से %2: अधिकतम %4 में से %3 लाइनें उपयोग में, %n कॉल शुरू</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 of %2 lines are in use at once. Arrow keys or the pointer tell of each bar.</source>
        <translation>एक साथ अधिकतम %2 में से %1 लाइनें उपयोग में। तीर कुंजियाँ या पॉइंटर हर पट्टी का ब्योरा बताते हैं।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ForecastPanel</name>
    <message>
        <source>Done</source>
        <translation>पूरा हुआ</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>लागत</translation>
    </message>
    <message>
        <source>Leads that answer</source>
        <translation>जवाब देने वाली लीड</translation>
    </message>
    <message>
        <source>Calls in all</source>
        <translation>कुल कॉल</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>किसकी प्रतीक्षा</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>अनुमान</translation>
    </message>
    <message>
        <source>Looking ahead…</source>
        <translation>आगे का अनुमान लगाया जा रहा है…</translation>
    </message>
    <message>
        <source>There is nothing to look ahead to yet.</source>
        <translation>अभी अनुमान लगाने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Nobody would be called.</source>
        <translation>किसी को कॉल नहीं होगी।</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message numerus="yes">
        <source>Of %n simulated campaign(s), 8 in 10 stay within these ranges.</source>
        <translation>
            <numerusform>%n बार की गई नकली दौड़ में से 10 में 8 इन सीमाओं में रहती हैं।</numerusform>
            <numerusform>%n बार की गई नकली दौड़ में से 10 में 8 इन सीमाओं में रहती हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences: how many campaigns were simulated, and from what</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>callboard::ui::GapBox</name>
    <message>
        <source>Show Them…</source>
        <translation>इन्हें दिखाएँ…</translation>
    </message>
    <message>
        <source>Leave These Out</source>
        <translation>इन्हें छोड़ दें</translation>
    </message>
    <message>
        <source>None of the leads has a value for every placeholder of the message.</source>
        <translation>किसी भी लीड में संदेश के हर प्लेसहोल्डर के लिए मान नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) have no value for a placeholder of the message.</source>
        <translation>
            <numerusform>%Ln लीड में संदेश के किसी प्लेसहोल्डर के लिए मान नहीं है।</numerusform>
            <numerusform>%Ln लीड में संदेश के किसी प्लेसहोल्डर के लिए मान नहीं है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::GeneralTab</name>
    <message>
        <source>A change holds at once, in every window and command, unless it says otherwise.</source>
        <translation>बदलाव तुरंत, हर विंडो और कमांड में लागू होता है, जब तक कुछ और न लिखा हो।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HeaderTick</name>
    <message>
        <source>Select all leads that match the filter</source>
        <translation>फ़िल्टर से मेल खाने वाले सभी लीड चुनें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HeldLeadsBox</name>
    <message>
        <source>Looking at who can be called…</source>
        <translation>देखा जा रहा है कि किसे कॉल किया जा सकता है…</translation>
    </message>
    <message>
        <source>S&amp;how Leads</source>
        <translation>लीड दिखाएँ (&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln of %L1 leads were looked at.</source>
        <translation>
            <numerusform>%L1 में से केवल पहला %Ln लीड देखा गया।</numerusform>
            <numerusform>%L1 में से केवल पहले %Ln लीड देखे गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HeldLeadsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>Leads That Are Held</source>
        <translation>रुके हुए लीड</translation>
    </message>
    <message>
        <source>Copies the chosen rows, or all of them.</source>
        <translation>चुनी हुई या सभी पंक्तियाँ कॉपी करता है।</translation>
    </message>
    <message>
        <source>Leads that are held</source>
        <translation>रुके हुए लीड</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HeldLeadsModel</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>स्थिति</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HoursEditor</name>
    <message>
        <source>Another part of the day, or other hours on other days.</source>
        <translation>दिन का दूसरा हिस्सा, या दूसरे दिनों का अलग समय।</translation>
    </message>
    <message>
        <source>No call starts from then on. Earlier than the beginning: on the next day.</source>
        <translation>इस समय से कोई कॉल शुरू नहीं होती। शुरुआत से पहले का समय: अगले दिन।</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times of day</comment>
        <translation>से</translation>
    </message>
    <message>
        <source>Hours %1, from</source>
        <translation>समय %1, कब से</translation>
    </message>
    <message>
        <source>Hours %1, to</source>
        <translation>समय %1, कब तक</translation>
    </message>
    <message>
        <source>Remove hours %1</source>
        <translation>समय %1 हटाएँ</translation>
    </message>
    <message>
        <source>E&amp;xtra Hours</source>
        <translation>और समय (&amp;X)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HubSpotMappingDialog</name>
    <message>
        <source>Properties of HubSpot&apos;s Contacts</source>
        <translation>HubSpot के संपर्कों की प्रॉपर्टी</translation>
    </message>
    <message>
        <source>Taken into the leads</source>
        <translation>लीड में ली जाने वाली</translation>
    </message>
    <message>
        <source>Written into the contact after a call</source>
        <translation>कॉल के बाद संपर्क में लिखी जाने वाली</translation>
    </message>
    <message>
        <source>F&amp;urther columns</source>
        <translation>अतिरिक्त कॉलम (&amp;U)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Further columns</source>
        <translation>अतिरिक्त कॉलम</translation>
    </message>
</context>
<context>
    <name>callboard::ui::HubSpotPage</name>
    <message>
        <source>HubSpot has</source>
        <translation>HubSpot में</translation>
    </message>
    <message>
        <source>What was changed both here and in HubSpot is left as it is on both sides until you decide. Callboard never overwrites what HubSpot says of a contact.</source>
        <translation>जो यहाँ और HubSpot दोनों में बदला गया, वह आपके फ़ैसले तक दोनों तरफ़ वैसा ही रहता है। HubSpot किसी संपर्क के बारे में जो बताता है, Callboard उसे कभी नहीं बदलता।</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>जोड़ें (&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Test Connection</source>
        <translation>कनेक्शन जाँचें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>प्रॉपर्टी (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Bring in Step Now</source>
        <translation>अभी एक जैसा करें (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>डिस्कनेक्ट करें (&amp;D)…</translation>
    </message>
    <message>
        <source>No HubSpot account is connected. In HubSpot make a private app with the scopes crm.objects.contacts.read and crm.objects.contacts.write, and connect it here with its access token.</source>
        <translation>कोई HubSpot खाता नहीं जुड़ा। HubSpot में crm.objects.contacts.read और crm.objects.contacts.write स्कोप वाला एक प्राइवेट ऐप बनाएँ, और उसके एक्सेस टोकन से खाते को यहाँ जोड़ें।</translation>
    </message>
    <message>
        <source>Contacts as of %1 (%2)</source>
        <translation>%1 तक के संपर्क (%2)</translation>
    </message>
    <message>
        <source>No contacts were taken in yet.</source>
        <translation>अभी तक कोई संपर्क नहीं लिया गया।</translation>
    </message>
    <message>
        <source>Contacts: %1, no longer in HubSpot: %2</source>
        <translation>संपर्क: %1, अब HubSpot में नहीं: %2</translation>
    </message>
    <message>
        <source>Calls told: %1, to be told: %2, refused: %3</source>
        <translation>बताई गई कॉल: %1, बतानी बाकी: %2, अस्वीकार: %3</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation>HubSpot जोड़ें</translation>
    </message>
    <message>
        <source>The private app&apos;s access token:</source>
        <translation>प्राइवेट ऐप का एक्सेस टोकन:</translation>
    </message>
    <message>
        <source>Asking HubSpot…</source>
        <translation>HubSpot से पूछा जा रहा है…</translation>
    </message>
    <message>
        <source>The HubSpot account is connected.</source>
        <translation>HubSpot खाता जुड़ गया।</translation>
    </message>
    <message>
        <source>HubSpot was not connected</source>
        <translation>HubSpot नहीं जुड़ा</translation>
    </message>
    <message>
        <source>HubSpot answers.</source>
        <translation>HubSpot उत्तर दे रहा है।</translation>
    </message>
    <message>
        <source>The connection does not work</source>
        <translation>कनेक्शन काम नहीं करता</translation>
    </message>
    <message>
        <source>The properties could not be read</source>
        <translation>प्रॉपर्टी पढ़ी नहीं जा सकीं</translation>
    </message>
    <message>
        <source>The choice is kept. The next look takes in all contacts.</source>
        <translation>चुनाव रख लिया गया है। अगली बार देखने पर सभी संपर्क लिए जाएँगे।</translation>
    </message>
    <message>
        <source>The choice was not kept</source>
        <translation>चुनाव रखा नहीं गया</translation>
    </message>
    <message>
        <source>Bringing both sides in step…</source>
        <translation>दोनों तरफ़ एक जैसा किया जा रहा है…</translation>
    </message>
    <message>
        <source>HubSpot was not brought in step</source>
        <translation>HubSpot एक जैसा नहीं किया गया</translation>
    </message>
    <message>
        <source>New leads: %1, changed leads: %2, calls told: %3, contacts left alone: %4</source>
        <translation>नई लीड: %1, बदली लीड: %2, बताई गई कॉल: %3, न छेड़े संपर्क: %4</translation>
    </message>
    <message>
        <source>Contact %1: %2</source>
        <translation>संपर्क %1: %2</translation>
    </message>
    <message>
        <source>Disconnect HubSpot</source>
        <translation>HubSpot डिस्कनेक्ट करें</translation>
    </message>
    <message>
        <source>The leads stay as they are, but nothing is taken in any more, HubSpot is told of no more calls, and the token is forgotten. What was to be told and decided is forgotten, too.</source>
        <translation>लीड वैसी ही रहती हैं, पर अब कुछ भी लिया नहीं जाता, HubSpot को और कोई कॉल नहीं बताई जाती, और टोकन भुला दिया जाता है। जो बताना और तय करना था, वह भी भुला दिया जाता है।</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>डिस्कनेक्ट करें</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>डिस्कनेक्ट हो रहा है…</translation>
    </message>
    <message>
        <source>The HubSpot account is not connected any more.</source>
        <translation>HubSpot खाता अब जुड़ा नहीं है।</translation>
    </message>
    <message>
        <source>HubSpot was not disconnected</source>
        <translation>HubSpot डिस्कनेक्ट नहीं हुआ</translation>
    </message>
    <message>
        <source>Te&amp;ll Again</source>
        <translation>फिर बताएँ (&amp;L)</translation>
    </message>
    <message>
        <source>Nothing comes in by itself until you have chosen the properties, or brought both sides in step, once.</source>
        <translation>जब तक आप एक बार प्रॉपर्टी न चुन लें, या दोनों ओर का मिलान न कर लें, तब तक कुछ भी अपने-आप नहीं आता।</translation>
    </message>
    <message>
        <source>A HubSpot account is connected. Is this a newer token of the same account? Before you connect another account, disconnect this one.</source>
        <translation>एक HubSpot खाता जुड़ा हुआ है। क्या यह उसी खाते का नया टोकन है? दूसरा खाता जोड़ने से पहले इसे डिस्कनेक्ट करें।</translation>
    </message>
    <message>
        <source>Same Account</source>
        <translation>वही खाता</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>रद्द करें (&amp;A)</translation>
    </message>
    <message>
        <source>Cancelled: nothing was connected or changed.</source>
        <translation>रद्द किया गया: न कुछ जोड़ा गया, न बदला गया।</translation>
    </message>
    <message>
        <source>Cancelling, once HubSpot has answered…</source>
        <translation>HubSpot का उत्तर आते ही रद्द होगा…</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ImportDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>आयात करें (&amp;I)</translation>
    </message>
    <message>
        <source>Import pasted leads</source>
        <translation>चिपकाए गए लीड आयात करें</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 आयात करें</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>रोका गया। कुछ भी आयात नहीं हुआ।</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>अस्वीकृत पंक्तियाँ सहेजें</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV फ़ाइलें (*.csv)</translation>
    </message>
    <message>
        <source>The rejected rows could not be saved</source>
        <translation>अस्वीकृत पंक्तियाँ सहेजी नहीं जा सकीं</translation>
    </message>
    <message numerus="yes">
        <source>Take back the %n lead(s) of this import?</source>
        <translation>
            <numerusform>इस आयात का %n लीड वापस लें?</numerusform>
            <numerusform>इस आयात के %n लीड वापस लें?</numerusform>
        </translation>
    </message>
    <message>
        <source>Leads that were called, scheduled or edited since then stay.</source>
        <translation>जिन लीड को उसके बाद कॉल हुई, जो तय हुए या बदले गए, वे रहेंगे।</translation>
    </message>
    <message>
        <source>The import could not be undone</source>
        <translation>आयात वापस नहीं लिया जा सका</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were taken back.</source>
        <translation>
            <numerusform>%n लीड वापस लिया गया।</numerusform>
            <numerusform>%n लीड वापस लिए गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) stayed, because they were called, scheduled or edited.</source>
        <translation>
            <numerusform>%n लीड रहा, क्योंकि उसे कॉल हुई, वह तय था या बदला गया।</numerusform>
            <numerusform>%n लीड रहे, क्योंकि उन्हें कॉल हुई, वे तय थे या बदले गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>फ़ाइल देखी जा रही है…</translation>
    </message>
    <message>
        <source>Importing leads…</source>
        <translation>लीड आयात हो रहे हैं…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>बंद करें (&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>आयात नहीं हुआ</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>कुछ आयात नहीं हुआ।</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>वापस लिया गया</translation>
    </message>
    <message>
        <source>Save &amp;Rejected Rows…</source>
        <translation>अस्वीकृत पंक्तियाँ सहेजें (&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Undo Import</source>
        <translation>आयात वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>Undo Import</source>
        <translation>आयात वापस लें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ImportRegisterDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>ब्राउज़ करें (&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>आयात करें (&amp;I)</translation>
    </message>
    <message>
        <source>Import a Register</source>
        <translation>रजिस्टर आयात करें</translation>
    </message>
    <message>
        <source>31 days, as in the United States</source>
        <translation>31 दिन, जैसे संयुक्त राज्य अमेरिका में</translation>
    </message>
    <message>
        <source>28 days, as in the United Kingdom</source>
        <translation>28 दिन, जैसे यूनाइटेड किंगडम में</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>हमेशा</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>कब तक मान्य (&amp;V)</translation>
    </message>
    <message>
        <source>One number a line, or a CSV file. Once all of it is read, it takes the place of the former file of the same name.</source>
        <translation>हर पंक्ति में एक नंबर, या CSV फ़ाइल। पूरी पढ़ लेने पर यह उसी नाम की पिछली फ़ाइल की जगह लेती है।</translation>
    </message>
    <message>
        <source>Text files (*.csv *.txt);;All files (*)</source>
        <translation>टेक्स्ट फ़ाइलें (*.csv *.txt);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>बंद करें (&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>रजिस्टर पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Stopped. The former file stays in force.</source>
        <translation>रोका गया। पिछली फ़ाइल लागू रहती है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ImportStarter</name>
    <message>
        <source>Import leads</source>
        <translation>लीड आयात करें</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy rows from a spreadsheet or a CSV file first.</source>
        <translation>चिपकाने के लिए कोई टेक्स्ट नहीं है। पहले स्प्रेडशीट या CSV फ़ाइल से पंक्तियाँ कॉपी करें।</translation>
    </message>
    <message>
        <source>Save a CSV template</source>
        <translation>CSV टेम्पलेट सहेजें</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV फ़ाइलें (*.csv)</translation>
    </message>
    <message>
        <source>The template was saved as %1.</source>
        <translation>टेम्पलेट %1 के रूप में सहेजा गया।</translation>
    </message>
    <message>
        <source>The template could not be saved</source>
        <translation>टेम्पलेट सहेजा नहीं जा सका</translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) come after the one that is open.</source>
        <translation>
            <numerusform>खुले आयात के बाद %n आयात और है।</numerusform>
            <numerusform>खुले आयात के बाद %n आयात और हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>title of an import and its place in the row</comment>
        <translation>%1 (%3 में से %2)</translation>
    </message>
    <message>
        <source>CSV files and workbooks (*.csv *.tsv *.txt *.xlsx *.ods);;All files (*)</source>
        <translation>CSV फ़ाइलें और वर्कबुक (*.csv *.tsv *.txt *.xlsx *.ods);;सभी फ़ाइलें (*)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रोका जा रहा है…</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LadderFields</name>
    <message>
        <source>After busy</source>
        <translation>व्यस्त होने पर</translation>
    </message>
    <message>
        <source>After no answer</source>
        <translation>जवाब न मिलने पर</translation>
    </message>
    <message>
        <source>After voicemail</source>
        <translation>वॉइसमेल के बाद</translation>
    </message>
    <message>
        <source>After a passing failure</source>
        <translation>अस्थायी विफलता के बाद</translation>
    </message>
    <message>
        <source>The wait after the first miss, after the second and so on; the last one repeats. Minutes are written 30m, hours 24h, days 2d.</source>
        <translation>पहली बार, दूसरी बार आदि कॉल न लगने के बाद की प्रतीक्षा; आख़िरी दोहराई जाती है। मिनट 30m, घंटे 24h, दिन 2d लिखें।</translation>
    </message>
    <message>
        <source>as after the others</source>
        <comment>waits after an outcome</comment>
        <translation>बाकी की तरह</translation>
    </message>
    <message>
        <source>no further call</source>
        <comment>after an outcome</comment>
        <translation>आगे कोई कॉल नहीं</translation>
    </message>
    <message>
        <source>Or waits of its own, such as 10m, 2h.</source>
        <translation>या अपनी प्रतीक्षाएँ, जैसे 10m, 2h।</translation>
    </message>
    <message>
        <source>Wait after a miss</source>
        <translation>छूटने के बाद प्रतीक्षा</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list of waits. Write, for example, 30m, 24h; none may be longer than 30 days.</source>
        <translation>&quot;%1&quot; प्रतीक्षाओं की सूची नहीं है। जैसे 30m, 24h लिखें; कोई भी 30 दिन से लंबी न हो।</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no list of waits. Choose one of the entries, or write, for example, 10m, 2h.</source>
        <translation>%1: &quot;%2&quot; प्रतीक्षाओं की सूची नहीं है। कोई विकल्प चुनें, या जैसे 10m, 2h लिखें।</translation>
    </message>
    <message>
        <source>Wait after a failure</source>
        <translation>विफलता के बाद प्रतीक्षा</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LawPicker</name>
    <message>
        <source>&amp;Reason for a wider profile</source>
        <translation>अधिक खुली प्रोफ़ाइल का कारण (&amp;R)</translation>
    </message>
    <message>
        <source>What the legal profile asks</source>
        <translation>क़ानूनी प्रोफ़ाइल क्या माँगती है</translation>
    </message>
    <message>
        <source>for example: only people in the United States are called</source>
        <translation>उदाहरण: केवल अमेरिका के लोगों को कॉल किया जाता है</translation>
    </message>
    <message>
        <source>Recorded %1.</source>
        <translation>%1 को दर्ज किया गया।</translation>
    </message>
    <message>
        <source>This profile allows calls that the usual one, %1, does not. Your reason is recorded with the time.</source>
        <translation>यह प्रोफ़ाइल ऐसी कॉल की अनुमति देती है जो सामान्य प्रोफ़ाइल %1 नहीं देती। आपका कारण समय के साथ दर्ज किया जाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadDetails</name>
    <message>
        <source>Choose a lead to see its details and its calls.</source>
        <translation>लीड का विवरण और उसकी कॉल देखने के लिए उसे चुनें।</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>बदलें…</translation>
    </message>
    <message>
        <source>Call Next…</source>
        <translation>अगली कॉल इसी को…</translation>
    </message>
    <message>
        <source>Has this lead called before all others of its campaign.</source>
        <translation>इस लीड को उसके अभियान की बाकी सब से पहले कॉल करवाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadDialog</name>
    <message>
        <source>Do &amp;not call this person</source>
        <translation>इस व्यक्ति को कॉल न करें (&amp;N)</translation>
    </message>
    <message>
        <source>Edit lead</source>
        <translation>लीड बदलें</translation>
    </message>
    <message>
        <source>Add a lead</source>
        <translation>लीड जोड़ें</translation>
    </message>
    <message>
        <source>N&amp;umber:</source>
        <translation>नंबर (&amp;U):</translation>
    </message>
    <message>
        <source>&amp;WhatsApp number:</source>
        <translation>WhatsApp नंबर (&amp;W):</translation>
    </message>
    <message>
        <source>Numbers without a &amp;prefix are from:</source>
        <translation>बिना उपसर्ग वाले नंबर इस देश के हैं (&amp;P):</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>ई-मेल (&amp;E):</translation>
    </message>
    <message>
        <source>Par&amp;tner:</source>
        <translation>पार्टनर (&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Further columns:</source>
        <translation>अन्य कॉलम (&amp;F):</translation>
    </message>
    <message>
        <source>for example +919876543210</source>
        <translation>उदाहरण +919876543210</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>A lead needs a number to be called at.</source>
        <translation>लीड के लिए कॉल करने का नंबर ज़रूरी है।</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>कॉलम “%1” दो बार है।</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>नाम (&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Add Lead</source>
        <translation>लीड जोड़ें (&amp;A)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadExport</name>
    <message numerus="yes">
        <source>%n lead(s) were saved to %1.</source>
        <translation>
            <numerusform>%n लीड %1 में सहेजा गया।</numerusform>
            <numerusform>%n लीड %1 में सहेजे गए।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take %n sheet(s) of the workbook.</source>
        <translation>
            <numerusform>वे कार्यपुस्तिका की %n शीट में हैं।</numerusform>
            <numerusform>वे कार्यपुस्तिका की %n शीटों में हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were too long for a cell of a workbook and were cut; a CSV file keeps them whole.</source>
        <translation>
            <numerusform>%n पाठ कार्यपुस्तिका के एक सेल के लिए बहुत लंबा था और काटा गया; CSV फ़ाइल उसे पूरा रखती है।</numerusform>
            <numerusform>%n पाठ कार्यपुस्तिका के एक सेल के लिए बहुत लंबे थे और काटे गए; CSV फ़ाइल उन्हें पूरा रखती है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n lead(s)</source>
        <translation>
            <numerusform>%n लीड निर्यात करें</numerusform>
            <numerusform>%n लीड निर्यात करें</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV फ़ाइलें (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel कार्यपुस्तिकाएँ (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporting leads…</source>
        <translation>लीड निर्यात हो रहे हैं…</translation>
    </message>
    <message>
        <source>The export was stopped; no file was kept.</source>
        <translation>निर्यात रोक दिया गया; कोई फ़ाइल नहीं रखी गई।</translation>
    </message>
    <message>
        <source>The leads could not be exported</source>
        <translation>लीड निर्यात नहीं हो सके</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadFilterBar</name>
    <message>
        <source>Search leads</source>
        <translation>लीड खोजें</translation>
    </message>
    <message>
        <source>Part of a name, partner or any column; a whole number or its last four digits; a whole e-mail address</source>
        <translation>नाम, पार्टनर या किसी कॉलम का भाग; पूरा नंबर या उसके अंतिम चार अंक; पूरा ई-मेल पता</translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation>स्थिति (&amp;S):</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>कोई भी स्थिति</translation>
    </message>
    <message>
        <source>&amp;Partner:</source>
        <translation>पार्टनर (&amp;P):</translation>
    </message>
    <message>
        <source>Any partner</source>
        <translation>कोई भी पार्टनर</translation>
    </message>
    <message>
        <source>&amp;Import:</source>
        <translation>आयात (&amp;I):</translation>
    </message>
    <message>
        <source>Any import</source>
        <translation>कोई भी आयात</translation>
    </message>
    <message>
        <source>(no partner)</source>
        <translation>(पार्टनर नहीं)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n lead(s))</source>
        <translation>
            <numerusform>%1 (%n लीड)</numerusform>
            <numerusform>%1 (%n लीड)</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>फ़िल्टर हटाएँ</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadOperations</name>
    <message>
        <source>The lead could not be opened</source>
        <translation>लीड खोला नहीं जा सका</translation>
    </message>
    <message>
        <source>Delete leads</source>
        <translation>लीड हटाएँ</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n lead(s)?</source>
        <translation>
            <numerusform>%n लीड हटाएँ?</numerusform>
            <numerusform>%n लीड हटाएँ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were deleted.</source>
        <translation>
            <numerusform>%n लीड हटाया गया।</numerusform>
            <numerusform>%n लीड हटाए गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>The leads could not be copied</source>
        <translation>लीड कॉपी नहीं हो सके</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were copied.</source>
        <translation>
            <numerusform>%n लीड कॉपी हुआ।</numerusform>
            <numerusform>%n लीड कॉपी हुए।</numerusform>
        </translation>
    </message>
    <message>
        <source>One thing at a time</source>
        <translation>एक बार में एक काम</translation>
    </message>
    <message>
        <source>Another job is still running. Wait for it, or cancel it first.</source>
        <translation>एक दूसरा काम अभी चल रहा है। उसके पूरा होने की प्रतीक्षा करें, या पहले उसे रद्द करें।</translation>
    </message>
    <message>
        <source>Deleting leads…</source>
        <translation>लीड मिटाई जा रही हैं…</translation>
    </message>
    <message>
        <source>Not all of the leads could be deleted</source>
        <translation>सभी लीड मिटाई नहीं जा सकीं</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) were deleted. Those that are being called stay.</source>
        <translation>
            <numerusform>%n लीड मिटाई गई। जिन्हें अभी कॉल हो रही है वे रहती हैं।</numerusform>
            <numerusform>%n लीड मिटाई गईं। जिन्हें अभी कॉल हो रही है वे रहती हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through all leads…</source>
        <translation>सभी लीड देखी जा रही हैं…</translation>
    </message>
    <message>
        <source>The look through all leads was stopped.</source>
        <translation>सभी लीड देखना रोक दिया गया।</translation>
    </message>
    <message>
        <source>The leads could not be looked through</source>
        <translation>लीड देखी नहीं जा सकीं</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n लीड हटाएँ</numerusform>
            <numerusform>%n लीड हटाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of the leads could be put back</source>
        <translation>सभी लीड वापस नहीं रखी जा सकीं</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are back. Of the others the numbers belong to new leads now.</source>
        <translation>
            <numerusform>%n लीड वापस आ गई। बाकी के नंबर अब नई लीड के हैं।</numerusform>
            <numerusform>%n लीड वापस आ गईं। बाकी के नंबर अब नई लीड के हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) are back, and wait to be called where they waited.</source>
        <translation>
            <numerusform>%n लीड वापस आ गई और जहाँ थी वहीं कॉल की प्रतीक्षा में है।</numerusform>
            <numerusform>%n लीड वापस आ गईं और जहाँ थीं वहीं कॉल की प्रतीक्षा में हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of campaigns</source>
        <translation>अभियानों से निकालें</translation>
    </message>
    <message numerus="yes">
        <source>Take %n lead(s) out of the campaigns that wait to call them?</source>
        <translation>
            <numerusform>%n लीड को उन अभियानों से निकालें जो उसे कॉल करने की प्रतीक्षा में हैं?</numerusform>
            <numerusform>%n लीड को उन अभियानों से निकालें जो उन्हें कॉल करने की प्रतीक्षा में हैं?</numerusform>
        </translation>
    </message>
    <message>
        <source>The campaigns go on without them. A call that is live comes to its end and is not tried again. To call them after all, schedule them anew.</source>
        <translation>अभियान उनके बिना चलते रहेंगे। चल रही कॉल अपने अंत तक चलेगी और दोबारा नहीं की जाएगी। फिर भी कॉल करनी हो तो उन्हें नए सिरे से शेड्यूल करें।</translation>
    </message>
    <message numerus="yes">
        <source>Take Out %n Lead(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n लीड निकालें</numerusform>
            <numerusform>%n लीड निकालें</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all of the leads could be taken out</source>
        <translation>सभी लीड नहीं निकाली जा सकीं</translation>
    </message>
    <message>
        <source>No campaign waits to call these leads.</source>
        <translation>कोई अभियान इन लीड को कॉल करने की प्रतीक्षा में नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) will not be called by their campaigns any more.</source>
        <translation>
            <numerusform>%n लीड को उसके अभियान अब कॉल नहीं करेंगे।</numerusform>
            <numerusform>%n लीड को उनके अभियान अब कॉल नहीं करेंगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences, the second about calls that are still live</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Numbers, names and all other details of the %n lead(s) go, and campaigns that wait to call them skip them. What is recorded of their calls stays with the campaigns, and numbers that are not to be called stay on the list. Leads that are being called stay. This cannot be undone.</source>
        <translation>
            <numerusform>%n लीड का नंबर, नाम और बाकी सारा विवरण हट जाता है, और जो अभियान उसे कॉल करने वाले थे, वे उसे छोड़ देते हैं। उसकी कॉल का रिकॉर्ड अभियानों के साथ रहता है, और जिन नंबरों पर कॉल नहीं करनी, वे सूची में रहते हैं। जिसे अभी कॉल की जा रही है, वह रहती है। इसे वापस नहीं लिया जा सकता।</numerusform>
            <numerusform>%n लीड के नंबर, नाम और बाकी सारा विवरण हट जाता है, और जो अभियान उन्हें कॉल करने वाले थे, वे उन्हें छोड़ देते हैं। उनकी कॉल का रिकॉर्ड अभियानों के साथ रहता है, और जिन नंबरों पर कॉल नहीं करनी, वे सूची में रहते हैं। जिन्हें अभी कॉल की जा रही है, वे रहती हैं। इसे वापस नहीं लिया जा सकता।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Numbers, names and all other details of the %n lead(s) go, and campaigns that wait to call them skip them. What is recorded of their calls stays with the campaigns, and numbers that are not to be called stay on the list. Leads that are being called stay. It can be undone right afterwards.</source>
        <translation>
            <numerusform>%n लीड का नंबर, नाम और बाकी सारा विवरण हट जाता है, और जो अभियान उसे कॉल करने वाले थे, वे उसे छोड़ देते हैं। उसकी कॉल का रिकॉर्ड अभियानों के साथ रहता है, और जिन नंबरों पर कॉल नहीं करनी, वे सूची में रहते हैं। जिसे अभी कॉल की जा रही है, वह रहती है। इसे ठीक बाद में वापस लिया जा सकता है।</numerusform>
            <numerusform>%n लीड के नंबर, नाम और बाकी सारा विवरण हट जाता है, और जो अभियान उन्हें कॉल करने वाले थे, वे उन्हें छोड़ देते हैं। उनकी कॉल का रिकॉर्ड अभियानों के साथ रहता है, और जिन नंबरों पर कॉल नहीं करनी, वे सूची में रहते हैं। जिन्हें अभी कॉल की जा रही है, वे रहती हैं। इसे ठीक बाद में वापस लिया जा सकता है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadTableModel</name>
    <message>
        <source>Ticked</source>
        <translation>चुना हुआ</translation>
    </message>
    <message>
        <source>The one rule that decides now; Why Not Now? names all of them.</source>
        <translation>वह एक नियम जो अभी तय करता है; “अभी क्यों नहीं?” सभी नियम बताता है।</translation>
    </message>
    <message>
        <source>What came of the lead so far. What is still to come stands under Next.</source>
        <translation>अब तक लीड का क्या हुआ। आगे क्या होना है, यह &quot;अगला&quot; में है।</translation>
    </message>
    <message>
        <source>What comes next for the lead: when it is due in a campaign, when it is tried again after a miss, or what was or is to be sent after the last miss. Empty: nothing is planned.</source>
        <translation>लीड के लिए आगे क्या होगा: किसी अभियान में उसकी बारी कब है, छूटने के बाद फिर कब कॉल होगी, या आख़िरी चूक के बाद क्या भेजा गया या भेजा जाएगा। ख़ाली: कुछ तय नहीं है।</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a lead&apos;s status, %2 what comes next for it</extracomment>
        <translation>%1। %2</translation>
    </message>
    <message>
        <source>%1. Due %2</source>
        <extracomment>%1 is a lead&apos;s status, %2 a date and time</extracomment>
        <translation>%1। समय: %2</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadTableView</name>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Show the Usual Columns</source>
        <translation>सामान्य कॉलम दिखाएँ</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LeadsPage</name>
    <message>
        <source>Select</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%2 में से %1 चुने गए</translation>
    </message>
    <message>
        <source>%1 of %2 selected, and %3 outside the filter</source>
        <translation>%2 में से %1 चुने गए, और %3 फ़िल्टर के बाहर</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>आयात करें…</translation>
    </message>
    <message>
        <source>Change what you search for, or clear the filter.</source>
        <translation>खोज बदलें, या फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>There are no leads yet</source>
        <translation>अभी कोई लीड नहीं है</translation>
    </message>
    <message>
        <source>No lead matches this filter</source>
        <translation>इस फ़िल्टर से कोई लीड मेल नहीं खाती</translation>
    </message>
    <message>
        <source>Schedule Calls (%L1)</source>
        <translation>कॉल तय करें (%L1)</translation>
    </message>
    <message>
        <source>Se&amp;lect All %L1 That Match the Filter</source>
        <translation>मेल खाते सभी %L1 चुनें (&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>Select &amp;Only the %n Row(s) on Screen</source>
        <translation>
            <numerusform>केवल स्क्रीन की %n पंक्ति चुनें (&amp;O)</numerusform>
            <numerusform>केवल स्क्रीन की %n पंक्तियाँ चुनें (&amp;O)</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>फ़िल्टर हटाएँ</translation>
    </message>
    <message>
        <source>Drop a CSV file here, paste rows with Ctrl+V, or press Import. File, Save a CSV Template writes a file with the columns and two example rows.</source>
        <translation>यहाँ CSV फ़ाइल छोड़ें, Ctrl+V से पंक्तियाँ चिपकाएँ, या आयात दबाएँ। फ़ाइल, CSV टेम्पलेट सहेजें: इससे कॉलम और दो उदाहरण पंक्तियों वाली फ़ाइल बनती है।</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>वापस लें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: Delete Leads</source>
        <translation>वापस लें (&amp;U): लीड हटाएँ</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo: %1 (%Ln lead(s))</source>
        <extracomment>%1 is what is taken back, such as: Set partner to “Acme”</extracomment>
        <translation>
            <numerusform>वापस लें (&amp;U): %1 (%Ln लीड)</numerusform>
            <numerusform>वापस लें (&amp;U): %1 (%Ln लीड)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected; counting the leads…</source>
        <translation>%1 चुने गए; लीड गिने जा रहे हैं…</translation>
    </message>
    <message>
        <source>Se&amp;lect All That Match the Filter</source>
        <translation>फ़िल्टर से मेल खाने वाले सभी चुनें (&amp;L)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LiveCallsDialog</name>
    <message numerus="yes">
        <source>&amp;Let %n live call(s) come to their end</source>
        <translation>
            <numerusform>%n चल रही कॉल को पूरा होने दें (&amp;L)</numerusform>
            <numerusform>%n चल रही कॉल को पूरा होने दें (&amp;L)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Hang up %n live call(s)</source>
        <translation>
            <numerusform>%n चल रही कॉल काट दें (&amp;H)</numerusform>
            <numerusform>%n चल रही कॉल काट दें (&amp;H)</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider is asked to end them; people are cut off in the middle of a word.</source>
        <translation>प्रदाता से उन्हें समाप्त करने को कहा जाता है; लोगों की बात बीच में कट जाती है।</translation>
    </message>
    <message>
        <source>Do Nothing</source>
        <translation>कुछ न करें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::LoginStartBox</name>
    <message>
        <source>Start Callboard in the tray when I log in</source>
        <translation>मेरे लॉग इन करने पर Callboard को ट्रे में शुरू करें</translation>
    </message>
    <message>
        <source>Scheduled calls are only made while Callboard runs.</source>
        <translation>शेड्यूल की गई कॉल तभी होती हैं जब Callboard चल रहा हो।</translation>
    </message>
    <message>
        <source>Starting at login was not changed</source>
        <translation>लॉग इन पर शुरू होने की सेटिंग नहीं बदली गई</translation>
    </message>
</context>
<context>
    <name>callboard::ui::MailForm</name>
    <message>
        <source>Choose HTML File…</source>
        <translation>HTML फ़ाइल चुनें…</translation>
    </message>
    <message>
        <source>Without HTML</source>
        <translation>HTML के बिना</translation>
    </message>
    <message>
        <source>{name} stands for the lead&apos;s name</source>
        <translation>{name} की जगह लीड का नाम आता है</translation>
    </message>
    <message>
        <source>Dear {name}, …</source>
        <translation>प्रिय {name}, …</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Choose an HTML File</source>
        <translation>HTML फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>HTML files (*.html *.htm);;All files (*)</source>
        <translation>HTML फ़ाइलें (*.html *.htm);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>The file was not taken</source>
        <translation>फ़ाइल नहीं ली गई</translation>
    </message>
    <message>
        <source>none: the mail is plain text</source>
        <translation>कोई नहीं: ई-मेल सादे टेक्स्ट में है</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>जैसा है वैसा रखा गया</translation>
    </message>
</context>
<context>
    <name>callboard::ui::MainWindow</name>
    <message>
        <source>Callboard</source>
        <translation>Callboard</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>पेज</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Nothing arrived with the drop. Try it again, or choose the file with File, Import.</source>
        <translation>छोड़ने पर कुछ नहीं पहुँचा। फिर कोशिश करें, या ‘फ़ाइल, आयात करें’ से फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title and text of a notice</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>Callboard speaks this language when it starts the next time.</source>
        <translation>Callboard अगली शुरुआत से इस भाषा में होगा।</translation>
    </message>
    <message>
        <source>About Callboard</source>
        <translation>Callboard के बारे में</translation>
    </message>
    <message>
        <source>Callboard %1

Schedules bulk calls by AI agents and watches over them.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Callboard %1

AI एजेंटों की थोक कॉल तय करता है और उन पर नज़र रखता है।

मुक्त सॉफ़्टवेयर, GNU General Public License, संस्करण 3 या बाद के अंतर्गत।</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>About the lead</source>
        <translation>लीड के बारे में</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 बदला गया।</translation>
    </message>
    <message>
        <source>Schedule Calls with the Settings of %1</source>
        <translation>%1 की सेटिंग के साथ कॉल शेड्यूल करें</translation>
    </message>
    <message>
        <source>Why Not Now?</source>
        <translation>अभी क्यों नहीं?</translation>
    </message>
    <message>
        <source>To Decide</source>
        <translation>निर्णय के लिए</translation>
    </message>
    <message>
        <source>To Decide (%L1)</source>
        <translation>निर्णय के लिए (%L1)</translation>
    </message>
    <message>
        <source>The next schedule takes the settings of %1. Choose the leads and press Schedule Calls.</source>
        <translation>अगला शेड्यूल %1 की सेटिंग लेता है। लीड चुनें और “कॉल शेड्यूल करें” दबाएँ।</translation>
    </message>
    <message>
        <source>Drop the Settings</source>
        <translation>सेटिंग छोड़ दें</translation>
    </message>
    <message>
        <source>Show Batches</source>
        <translation>बैच दिखाएँ</translation>
    </message>
    <message>
        <source>Cancel the Campaign</source>
        <translation>अभियान रद्द करें</translation>
    </message>
    <message>
        <source>Show Accounts</source>
        <translation>खाते दिखाएँ</translation>
    </message>
    <message>
        <source>Show Campaigns</source>
        <translation>अभियान दिखाएँ</translation>
    </message>
    <message>
        <source>Callboard (practice: no real calls)</source>
        <translation>Callboard (अभ्यास: असली कॉल नहीं)</translation>
    </message>
    <message>
        <source>Kept as a draft. It is not scheduled: nobody is called.</source>
        <translation>ड्राफ़्ट के रूप में रखा गया। यह शेड्यूल नहीं है: किसी को कॉल नहीं की जाएगी।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences about a schedule</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Schedule Messages with the Settings of %1</source>
        <translation>%1 की सेटिंग के साथ संदेश शेड्यूल करें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::MappingHint</name>
    <message>
        <source>The columns are taken as last time for a file with these headings.</source>
        <translation>कॉलम वैसे ही लिए गए हैं जैसे पिछली बार इन शीर्षकों वाली फ़ाइल के लिए लिए गए थे।</translation>
    </message>
    <message>
        <source>Last time the columns of a file with these headings were taken otherwise.</source>
        <translation>पिछली बार इन शीर्षकों वाली फ़ाइल के कॉलम दूसरी तरह लिए गए थे।</translation>
    </message>
    <message>
        <source>&amp;Guess Anew</source>
        <translation>फिर से अनुमान लगाएँ (&amp;G)</translation>
    </message>
    <message>
        <source>As &amp;Last Time</source>
        <translation>पिछली बार की तरह (&amp;L)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::MappingModel</name>
    <message>
        <source>Column in the file</source>
        <translation>फ़ाइल का कॉलम</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>पहला मान</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>बनेगा</translation>
    </message>
</context>
<context>
    <name>callboard::ui::MessageEditor</name>
    <message>
        <source>What the message says</source>
        <translation>संदेश क्या कहता है</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>टेम्पलेट</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>Its language</source>
        <translation>उसकी भाषा</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>फ़ील्ड</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>शीर्ष</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>For the first leads</source>
        <translation>पहले लीड के लिए</translation>
    </message>
    <message>
        <source>exactly as the template has it, such as en or en_US</source>
        <translation>ठीक वैसी जैसी टेम्पलेट में है, जैसे en या en_US</translation>
    </message>
    <message>
        <source>Without a picture or file</source>
        <translation>बिना चित्र या फ़ाइल के</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>चित्र</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>वीडियो</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>दस्तावेज़</translation>
    </message>
    <message>
        <source>public, and beginning with https</source>
        <translation>सार्वजनिक, और https से शुरू</translation>
    </message>
    <message>
        <source>Reading the templates of this account…</source>
        <translation>इस खाते के टेम्पलेट पढ़े जा रहे हैं…</translation>
    </message>
    <message>
        <source>%1 Until then the template&apos;s name can be typed in.</source>
        <translation>%1 तब तक टेम्पलेट का नाम लिखा जा सकता है।</translation>
    </message>
    <message>
        <source>{name} stands for the lead&apos;s name</source>
        <translation>{name} की जगह लीड का नाम आता है</translation>
    </message>
    <message>
        <source>Field %1</source>
        <extracomment>%1 is the number of a template&apos;s field</extracomment>
        <translation>फ़ील्ड %1</translation>
    </message>
    <message>
        <source>The message names {%1}, and %2 has no value for it.</source>
        <translation>संदेश में {%1} है, और %2 के पास उसका मान नहीं है।</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a template&apos;s name and language</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a lead&apos;s name and its message</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>callboard::ui::MojibakeNotice</name>
    <message numerus="yes">
        <source>&amp;Mend %n text(s) whose letters were misread before they came into the file</source>
        <translation>
            <numerusform>फ़ाइल में आने से पहले जिस %n टेक्स्ट के अक्षर ग़लत पढ़े गए, उसे ठीक करें (&amp;M)</numerusform>
            <numerusform>फ़ाइल में आने से पहले जिन %n टेक्स्ट के अक्षर ग़लत पढ़े गए, उन्हें ठीक करें (&amp;M)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>सूचनाएँ</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>यह सूचना बंद करें</translation>
    </message>
    <message numerus="yes">
        <source>Show %n Further Notice(s)</source>
        <translation>
            <numerusform>%n और सूचना दिखाएँ</numerusform>
            <numerusform>%n और सूचनाएँ दिखाएँ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show Fewer; %n Further Notice(s) Follow</source>
        <translation>
            <numerusform>कम दिखाएँ; %n और सूचना है</numerusform>
            <numerusform>कम दिखाएँ; %n और सूचनाएँ हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Fewer</source>
        <translation>कम दिखाएँ</translation>
    </message>
</context>
<context>
    <name>callboard::ui::PresetPicker</name>
    <message>
        <source>Way of working</source>
        <translation>काम का तरीका</translation>
    </message>
    <message>
        <source>P&amp;reset</source>
        <translation>प्रीसेट (&amp;R)</translation>
    </message>
    <message>
        <source>Sa&amp;ve As…</source>
        <translation>इस नाम से सहेजें (&amp;V)…</translation>
    </message>
    <message>
        <source>Keeps rhythm, hours and rules as they are now for the next time.</source>
        <translation>लय, समय और नियम जैसे अभी हैं, अगली बार के लिए रखता है।</translation>
    </message>
    <message>
        <source>Save as Preset</source>
        <translation>प्रीसेट के रूप में सहेजें</translation>
    </message>
    <message>
        <source>What shall this way of working be called?</source>
        <translation>काम के इस तरीके का नाम क्या हो?</translation>
    </message>
    <message>
        <source>The preset was not saved</source>
        <translation>प्रीसेट नहीं सहेजा गया</translation>
    </message>
    <message>
        <source>Remove the preset %1?</source>
        <translation>प्रीसेट %1 हटाएँ?</translation>
    </message>
    <message>
        <source>Campaigns that were scheduled with it stay as they are.</source>
        <translation>जो अभियान इससे शेड्यूल किए गए थे वे वैसे ही रहते हैं।</translation>
    </message>
    <message>
        <source>Remove the Preset</source>
        <translation>प्रीसेट हटाएँ</translation>
    </message>
    <message>
        <source>The preset was not removed</source>
        <translation>प्रीसेट नहीं हटाया गया</translation>
    </message>
    <message>
        <source>Replace the preset %1?</source>
        <translation>प्रीसेट %1 बदलें?</translation>
    </message>
    <message>
        <source>There is a preset of this name already. It will be what is set now.</source>
        <translation>इस नाम का प्रीसेट पहले से है। वह वैसा हो जाएगा जैसा अभी सेट है।</translation>
    </message>
    <message>
        <source>Replace the Preset</source>
        <translation>प्रीसेट बदलें</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>हटाएँ (&amp;M)…</translation>
    </message>
</context>
<context>
    <name>callboard::ui::PreviewModel</name>
    <message>
        <source>Line</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>बनेगा</translation>
    </message>
</context>
<context>
    <name>callboard::ui::PreviewPane</name>
    <message>
        <source>&amp;Keep them as they are</source>
        <translation>जैसे हैं वैसे रखें (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Update them from the file</source>
        <translation>फ़ाइल से अद्यतन करें (&amp;U)</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>फ़ाइल के कॉलम</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>पहली पंक्तियाँ</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>फ़ाइल:</translation>
    </message>
    <message>
        <source>Numbers without a &amp;prefix are from:</source>
        <translation>बिना उपसर्ग वाले नंबर इस देश के हैं (&amp;P):</translation>
    </message>
    <message>
        <source>Leads that are in the list already:</source>
        <translation>जो लीड सूची में पहले से हैं:</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file and its form</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No column holds numbers to call. Choose one above: set “Becomes” to “Number to call”.</source>
        <translation>किसी कॉलम में कॉल करने के नंबर नहीं हैं। ऊपर एक चुनें: “बनेगा” को “कॉल करने का नंबर” करें।</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>शीट (&amp;S):</translation>
    </message>
    <message>
        <source>Read from ro&amp;w:</source>
        <translation>इस पंक्ति से पढ़ें (&amp;W):</translation>
    </message>
    <message>
        <source>The row of the headings. What stands above it, a title for example, is left out.</source>
        <translation>शीर्षकों की पंक्ति। जो उसके ऊपर है, जैसे कोई शीर्षक, वह छोड़ दिया जाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ReachDialog</name>
    <message>
        <source>Looking…</source>
        <translation>देखा जा रहा है…</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>कौन-सी</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>क्या किया जाता है</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>पार्टनर</translation>
    </message>
    <message>
        <source>Dry Run of %1</source>
        <translation>%1 का ड्राई रन</translation>
    </message>
    <message>
        <source>Pools of leads</source>
        <translation>लीड के समूह</translation>
    </message>
    <message>
        <source>Leads of the chosen pool</source>
        <translation>चुने हुए समूह की लीड</translation>
    </message>
    <message>
        <source>No lead meets the filter of this rule.</source>
        <translation>कोई लीड इस नियम के फ़िल्टर से मेल नहीं खाती।</translation>
    </message>
    <message numerus="yes">
        <source>%1: the first %L2 of %Ln lead(s)</source>
        <translation>
            <numerusform>%1: %Ln लीड में से पहली %L2</numerusform>
            <numerusform>%1: %Ln लीड में से पहली %L2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lead(s)</source>
        <translation>
            <numerusform>%1: %Ln लीड</numerusform>
            <numerusform>%1: %Ln लीड</numerusform>
        </translation>
    </message>
    <message>
        <source>The hours of this rule are closed then. Otherwise: %1</source>
        <extracomment>%1 is the sentence &quot;At 3 May 10:00 this rule would call 35 leads.&quot;</extracomment>
        <translation>तब इस नियम का समय बंद है। अन्यथा: %1</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RegionBox</name>
    <message>
        <source>%1 (%2)</source>
        <comment>country and code</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RemoveRegisterDialog</name>
    <message>
        <source>Remove a Register</source>
        <translation>रजिस्टर हटाएँ</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>रजिस्टर (&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %Ln Entr(ies)</source>
        <translation>
            <numerusform>%Ln प्रविष्टि हटाएँ (&amp;R)</numerusform>
            <numerusform>%Ln प्रविष्टियाँ हटाएँ (&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>The register was not removed</source>
        <translation>रजिस्टर नहीं हटाया गया</translation>
    </message>
    <message numerus="yes">
        <source>The register “%1” with its %Ln entr(ies) keeps nobody from being called any more. Leads that no other list forbids are pending again. This cannot be undone, but the file can be imported again.</source>
        <translation>
            <numerusform>रजिस्टर “%1” अपनी %Ln प्रविष्टि के साथ अब किसी को कॉल होने से नहीं रोकेगा। जिन लीड को कोई और सूची नहीं रोकती वे फिर लंबित होंगी। इसे वापस नहीं लिया जा सकता, पर फ़ाइल फिर आयात की जा सकती है।</numerusform>
            <numerusform>रजिस्टर “%1” अपनी %Ln प्रविष्टियों के साथ अब किसी को कॉल होने से नहीं रोकेगा। जिन लीड को कोई और सूची नहीं रोकती वे फिर लंबित होंगी। इसे वापस नहीं लिया जा सकता, पर फ़ाइल फिर आयात की जा सकती है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::RescheduleDialog</name>
    <message>
        <source>&amp;Move</source>
        <translation>बदलें (&amp;M)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RhythmEditor</name>
    <message>
        <source>Rhythm</source>
        <translation>लय</translation>
    </message>
    <message>
        <source>Sequential (one at a time)</source>
        <translation>क्रम से (एक बार में एक)</translation>
    </message>
    <message>
        <source>3 simultaneous calls</source>
        <translation>3 कॉल एक साथ</translation>
    </message>
    <message>
        <source>5 simultaneous calls (Recommended)</source>
        <translation>5 कॉल एक साथ (अनुशंसित)</translation>
    </message>
    <message>
        <source>10 simultaneous calls</source>
        <translation>10 कॉल एक साथ</translation>
    </message>
    <message>
        <source>30 s – Fast</source>
        <translation>30 से. – तेज़</translation>
    </message>
    <message>
        <source>60 s – Recommended</source>
        <translation>60 से. – अनुशंसित</translation>
    </message>
    <message>
        <source>120 s – Conservative</source>
        <translation>120 से. – सतर्क</translation>
    </message>
    <message>
        <source>&amp;Capped: never more than that many live</source>
        <translation>सीमित: इससे अधिक कॉल कभी चालू नहीं (&amp;C)</translation>
    </message>
    <message>
        <source>Choose one, or type any number from 1 to %1.</source>
        <translation>एक चुनें, या 1 से %1 तक कोई संख्या लिखें।</translation>
    </message>
    <message>
        <source>Choose one, or type any number of seconds.</source>
        <translation>एक चुनें, या सेकंड की कोई संख्या लिखें।</translation>
    </message>
    <message>
        <source>&amp;Parallel calls</source>
        <translation>एक साथ कॉल (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Interval between batches</source>
        <translation>बैच के बीच का अंतराल (&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>A batch that falls due waits for a free line, so at most %n call(s) are live.</source>
        <translation>
            <numerusform>समय आने पर बैच ख़ाली लाइन की प्रतीक्षा करता है, इसलिए अधिकतम %n कॉल चालू रहती है।</numerusform>
            <numerusform>समय आने पर बैच ख़ाली लाइन की प्रतीक्षा करता है, इसलिए अधिकतम %n कॉल चालू रहती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next %1 start every %2 s; with calls of 3 minutes up to %n will be live.</source>
        <translation>
            <numerusform>हर %2 से. पर अगली %1 शुरू होती हैं; 3 मिनट की कॉल के साथ %n तक चालू रहेगी।</numerusform>
            <numerusform>हर %2 से. पर अगली %1 शुरू होती हैं; 3 मिनट की कॉल के साथ %n तक चालू रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Grid: start on time, whatever still tal&amp;ks</source>
        <translation>ग्रिड: समय पर शुरू, चाहे कोई अब भी बात कर रहा हो (&amp;K)</translation>
    </message>
    <message>
        <source>10 messages</source>
        <translation>10 संदेश</translation>
    </message>
    <message>
        <source>50 messages</source>
        <translation>50 संदेश</translation>
    </message>
    <message>
        <source>100 messages (Recommended)</source>
        <translation>100 संदेश (अनुशंसित)</translation>
    </message>
    <message>
        <source>Messages &amp;per batch</source>
        <translation>प्रति बैच संदेश (&amp;P)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RouteEditor</name>
    <message>
        <source>Who calls</source>
        <translation>कौन कॉल करता है</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>खाता (&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>एजेंट (&amp;G)</translation>
    </message>
    <message>
        <source>Phone n&amp;umber</source>
        <translation>फ़ोन नंबर (&amp;U)</translation>
    </message>
    <message>
        <source>There is no account yet. Add one under Settings, Accounts.</source>
        <translation>अभी कोई खाता नहीं है। सेटिंग, खाते में एक जोड़ें।</translation>
    </message>
    <message>
        <source>Reading the agents and numbers of this account…</source>
        <translation>इस खाते के एजेंट और नंबर पढ़े जा रहे हैं…</translation>
    </message>
    <message>
        <source>%1 Until then the ids can be typed in.</source>
        <translation>%1 तब तक आईडी लिखी जा सकती हैं।</translation>
    </message>
    <message>
        <source>Who sends</source>
        <translation>कौन भेजता है</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (अभ्यास)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RuleDialog</name>
    <message>
        <source>Dr&amp;y Run…</source>
        <translation>ड्राई रन (&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>New Rule</source>
        <translation>नया नियम</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 में बदलाव</translation>
    </message>
    <message>
        <source>All leads, or for example: order_type in (OFD, Undelivered)</source>
        <translation>सभी लीड, या जैसे: order_type in (OFD, Undelivered)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>प्रकार (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Leads</source>
        <translation>लीड (&amp;L)</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>खाता (&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>एजेंट (&amp;G)</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>विषय (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Way of working</source>
        <translation>काम करने का तरीका (&amp;W)</translation>
    </message>
    <message>
        <source>What it will do</source>
        <translation>यह क्या करेगा</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are looked at.</source>
        <translation>
            <numerusform>%Ln लीड देखी जाती है।</numerusform>
            <numerusform>%Ln लीड देखी जाती हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation>कोई खाता चुनें।</translation>
    </message>
    <message>
        <source>The rule was not saved</source>
        <translation>नियम सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation>सहेजे बिना बंद करें</translation>
    </message>
    <message>
        <source>What was entered here is lost.</source>
        <translation>यहाँ जो भरा गया वह खो जाएगा।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Conditions on the columns of a lead, such as city=Pune, or order_type in (OFD, Undelivered). Several are joined by and. Empty: all leads.</source>
        <translation>लीड के कॉलम पर शर्तें, जैसे city=Pune, या order_type in (OFD, Undelivered)। कई शर्तें and से जोड़ी जाती हैं। ख़ाली: सभी लीड।</translation>
    </message>
    <message>
        <source>Brings rhythm, tries and hours of a preset; the fields below show them.</source>
        <translation>प्रीसेट की लय, प्रयास और समय लाता है; नीचे के फ़ील्ड उन्हें दिखाते हैं।</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (अभ्यास)</translation>
    </message>
    <message>
        <source>As the fields below say</source>
        <translation>जैसा नीचे के फ़ील्ड में है</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RuleFields</name>
    <message>
        <source> min</source>
        <translation> मिनट</translation>
    </message>
    <message>
        <source>Look once and stop</source>
        <translation>एक बार देखकर रुक जाएँ</translation>
    </message>
    <message>
        <source>Spread the calls over the rest of the day</source>
        <translation>कॉल दिन के बाकी समय में फैलाएँ</translation>
    </message>
    <message>
        <source> days</source>
        <translation> दिन</translation>
    </message>
    <message>
        <source> s</source>
        <translation> से.</translation>
    </message>
    <message>
        <source>&amp;Hours of its own</source>
        <translation>अपना अलग समय (&amp;H)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Column of the last check-up</source>
        <translation>पिछले चेक-अप का कॉलम</translation>
    </message>
    <message>
        <source>Call after</source>
        <translation>इतने समय बाद कॉल करें</translation>
    </message>
    <message>
        <source>Look every</source>
        <translation>इतने अंतराल पर देखें</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>हमेशा</translation>
    </message>
    <message>
        <source>Calls count for</source>
        <translation>कॉल इतने समय तक गिनी जाती हैं</translation>
    </message>
    <message>
        <source>Parallel calls</source>
        <translation>एक साथ कॉल</translation>
    </message>
    <message>
        <source>Interval between batches</source>
        <translation>बैच के बीच का अंतराल</translation>
    </message>
    <message>
        <source>&amp;Times (%1)</source>
        <translation>समय (%1) (&amp;T)</translation>
    </message>
    <message>
        <source>Attempts to reach a lead, at most</source>
        <translation>लीड तक पहुँचने के प्रयास, अधिकतम</translation>
    </message>
    <message>
        <source>Gap between contacts</source>
        <translation>संपर्कों के बीच अंतराल</translation>
    </message>
    <message>
        <source>Messages per batch</source>
        <translation>प्रति बैच संदेश</translation>
    </message>
    <message>
        <source>Write after</source>
        <translation>इतने समय बाद संदेश भेजें</translation>
    </message>
    <message>
        <source>Messages count for</source>
        <translation>संदेश इतने समय तक गिने जाते हैं</translation>
    </message>
    <message>
        <source>Spread the messages over the rest of the day</source>
        <translation>संदेश दिन के बाकी समय में फैलाएँ</translation>
    </message>
    <message>
        <source>As many days as the settings of the house say</source>
        <translation>उतने दिन जितने संस्था की सेटिंग में हैं</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RuleModel</name>
    <message>
        <source>Rule</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>State</source>
        <translation>अवस्था</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>कब चलता है</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>अगली बार</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>पिछली बार</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a moment, and what came of the run then</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a moment, and a sentence about what is wrong</comment>
        <translation>%1। %2</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RuleWords</name>
    <message>
        <source>By what whoever is missed the last time is written to. Who writes is chosen below.</source>
        <translation>जो आख़िरी बार भी छूट जाए, उसे किस माध्यम से लिखा जाए। कौन भेजे, यह नीचे चुना जाता है।</translation>
    </message>
    <message>
        <source>After the last &amp;miss</source>
        <translation>आख़िरी चूक के बाद (&amp;M)</translation>
    </message>
    <message>
        <source>After the last miss: %1.</source>
        <translation>आख़िरी चूक के बाद: %1।</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RulesEditor</name>
    <message>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source> completed</source>
        <comment>behind a number of leads</comment>
        <translation> पूरी</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source> leads</source>
        <comment>behind a number</comment>
        <translation> लीड</translation>
    </message>
    <message>
        <source>Hours of its own</source>
        <translation>अपना अलग समय</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>No further lead is called once so many were completed.</source>
        <translation>इतनी लीड पूरी होने पर और किसी लीड को कॉल नहीं किया जाता।</translation>
    </message>
    <message>
        <source>The others are called when you have heard how it goes and press Go.</source>
        <translation>बाकी को तब कॉल किया जाता है जब आप सुन लें कि कैसा चल रहा है और “आगे बढ़ें” दबाएँ।</translation>
    </message>
    <message>
        <source>No new call once the calls so far have cost this much.</source>
        <translation>अब तक की कॉल का ख़र्च इतना होने पर कोई नई कॉल नहीं होती।</translation>
    </message>
    <message>
        <source>Stop a&amp;fter</source>
        <translation>इतने पर रुकें (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>बजट (&amp;B)</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>कॉल का समय</translation>
    </message>
    <message>
        <source>wait for my word</source>
        <translation>मेरे कहने तक रुकें</translation>
    </message>
    <message>
        <source>go on the next day by itself</source>
        <translation>अगले दिन अपने आप आगे बढ़ें</translation>
    </message>
    <message>
        <source>call the rest on the next day</source>
        <translation>बाकी को अगले दिन कॉल करें</translation>
    </message>
    <message>
        <source>fail before the first call</source>
        <translation>पहली कॉल से पहले ही असफल हो जाए</translation>
    </message>
    <message>
        <source>When there are more leads than the account may call in a day.</source>
        <translation>जब लीड उससे ज़्यादा हों जितनी खाता एक दिन में कॉल कर सकता है।</translation>
    </message>
    <message>
        <source>After the last miss</source>
        <translation>आख़िरी बार छूटने के बाद</translation>
    </message>
    <message>
        <source>After a break</source>
        <translation>रुकावट के बाद</translation>
    </message>
    <message>
        <source>Above the day&apos;s limit</source>
        <translation>दैनिक सीमा से ऊपर</translation>
    </message>
    <message>
        <source>The practice line calls at any time, unless the campaign has hours of its own.</source>
        <translation>अभ्यास लाइन किसी भी समय कॉल करती है, जब तक अभियान का अपना समय न हो।</translation>
    </message>
    <message>
        <source>The house calls %1, and the law may ask for less; hours of its own only narrow that.</source>
        <translation>संस्था %1 कॉल करती है, और क़ानून इससे कम की अनुमति दे सकता है; अपना समय इसे केवल घटाता है।</translation>
    </message>
    <message>
        <source>The campaign&apos;s hours have a row without a weekday.</source>
        <translation>अभियान के समय की एक पंक्ति में कोई दिन नहीं है।</translation>
    </message>
    <message>
        <source>Fold Rul&amp;es Up</source>
        <translation>नियम समेटें (&amp;E)</translation>
    </message>
    <message>
        <source>Change Rul&amp;es…</source>
        <translation>नियम बदलें (&amp;E)…</translation>
    </message>
    <message>
        <source>Wait for Go after</source>
        <translation>इतने के बाद अनुमति की प्रतीक्षा करें</translation>
    </message>
    <message>
        <source>The law allows other hours and contacts by it.</source>
        <translation>इसके अनुसार कानून अलग समय और संपर्क की अनुमति देता है।</translation>
    </message>
    <message>
        <source>Purpose of the calls</source>
        <translation>कॉल का उद्देश्य</translation>
    </message>
    <message>
        <source>Of those whose turn it is. A lead is the more promising for a name, an e-mail address, a company and earlier calls that reached the person.</source>
        <translation>जिनकी बारी है उनमें से। नाम, ई-मेल पता, कंपनी और पहले हुई बात से लीड अधिक संभावनाशील मानी जाती है।</translation>
    </message>
    <message>
        <source>Order of leads</source>
        <translation>लीड का क्रम</translation>
    </message>
    <message>
        <source>All attempts count, the first one too.</source>
        <translation>सभी प्रयास गिने जाते हैं, पहला भी।</translation>
    </message>
    <message>
        <source>Attempts to reach a lead, at most</source>
        <translation>लीड तक पहुँचने के प्रयास, अधिकतम</translation>
    </message>
    <message>
        <source>The lead waits for these channels, visibly, while nothing says what is sent by them.</source>
        <translation>जब तक यह तय नहीं कि इनसे क्या भेजा जाए, लीड इन माध्यमों की प्रतीक्षा में दिखती रहती है।</translation>
    </message>
    <message>
        <source>call at the appointed time only</source>
        <translation>केवल तय समय पर कॉल करें</translation>
    </message>
    <message>
        <source>When Callboard did not run and calls would slip to another day. At the appointed time only: whoever is late by more than 15 minutes for that reason is not called unless you say so.</source>
        <translation>जब Callboard चल नहीं रहा था और कॉल दूसरे दिन पर खिसक जाएँगी। केवल तय समय पर: जिसे इस कारण 15 मिनट से अधिक देर हो, उसे आपके कहे बिना कॉल नहीं की जाती।</translation>
    </message>
    <message>
        <source>Tries to send a message, at most</source>
        <translation>संदेश भेजने की कोशिशें, अधिकतम</translation>
    </message>
    <message>
        <source>send at the appointed time only</source>
        <translation>केवल तय समय पर भेजें</translation>
    </message>
    <message>
        <source>send the rest on the next day</source>
        <translation>बाक़ी अगले दिन भेजें</translation>
    </message>
    <message>
        <source>fail before the first message</source>
        <translation>पहले संदेश से पहले ही विफल करें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RulesPage</name>
    <message>
        <source>There are no rules yet</source>
        <translation>अभी कोई नियम नहीं है</translation>
    </message>
    <message>
        <source>A rule makes campaigns by itself: sessions at set times, calls so many days after a check-up, or one campaign every day or week.</source>
        <translation>नियम अपने आप अभियान बनाता है: तय समय पर सत्र, चेक-अप के इतने दिन बाद कॉल, या हर दिन या हर सप्ताह एक अभियान।</translation>
    </message>
    <message>
        <source>New Rule…</source>
        <translation>नया नियम…</translation>
    </message>
    <message>
        <source>&amp;New Rule…</source>
        <translation>नया नियम (&amp;N)…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>संपादित करें (&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Start…</source>
        <translation>शुरू करें (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Run Now…</source>
        <translation>अभी चलाएँ (&amp;R)…</translation>
    </message>
    <message>
        <source>Dr&amp;y Run…</source>
        <translation>ड्राई रन (&amp;Y)…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>हटाएँ (&amp;L)…</translation>
    </message>
    <message>
        <source>Standing rules</source>
        <translation>स्थायी नियम</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>रोकें (&amp;S)</translation>
    </message>
    <message>
        <source>The rule %1 was made. It does nothing until it is started.</source>
        <translation>नियम %1 बनाया गया। शुरू किए जाने तक यह कुछ नहीं करता।</translation>
    </message>
    <message>
        <source>The rule %1 was changed.</source>
        <translation>नियम %1 बदला गया।</translation>
    </message>
    <message>
        <source>The rule stays as it is</source>
        <translation>नियम वैसा ही रहता है</translation>
    </message>
    <message>
        <source>The rule %1 is started.</source>
        <translation>नियम %1 शुरू हो गया।</translation>
    </message>
    <message>
        <source>The rule %1 is stopped. Campaigns that it made go on.</source>
        <translation>नियम %1 रोक दिया गया। इसके बनाए अभियान जारी रहते हैं।</translation>
    </message>
    <message>
        <source>The rule did not run</source>
        <translation>नियम नहीं चला</translation>
    </message>
    <message>
        <source>%L1 %2: %3</source>
        <comment>how many leads, which, and what is done with them</comment>
        <translation>%L1 %2: %3</translation>
    </message>
    <message>
        <source>Run %1 now</source>
        <translation>%1 अभी चलाएँ</translation>
    </message>
    <message numerus="yes">
        <source>Call %Ln Lead(s)</source>
        <translation>
            <numerusform>%Ln लीड को कॉल करें</numerusform>
            <numerusform>%Ln लीड को कॉल करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
    <message>
        <source>The rule is deleted, and with it what it knows of whom it has called. This cannot be undone.</source>
        <translation>नियम हट जाता है, और साथ में यह जानकारी भी कि उसने किसे कॉल किया है। इसे वापस नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Campaigns that it made stay and go on.</source>
        <translation>इसके बनाए अभियान बने और जारी रहते हैं।</translation>
    </message>
    <message>
        <source>Delete the Rule</source>
        <translation>नियम हटाएँ</translation>
    </message>
    <message>
        <source>The rule %1 was deleted.</source>
        <translation>नियम %1 हटाया गया।</translation>
    </message>
    <message>
        <source>The rule was not deleted</source>
        <translation>नियम हटाया नहीं गया</translation>
    </message>
    <message>
        <source>H&amp;istory…</source>
        <translation>इतिहास (&amp;I)…</translation>
    </message>
    <message numerus="yes">
        <source>Write to %Ln Lead(s)</source>
        <translation>
            <numerusform>%Ln लीड को संदेश भेजें</numerusform>
            <numerusform>%Ln लीड को संदेश भेजें</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 found %2 now.</source>
        <comment>a rule, and &quot;nobody to call&quot;</comment>
        <translation>%1: अभी %2 है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::RunHistoryDialog</name>
    <message>
        <source>Looking…</source>
        <translation>देखा जा रहा है…</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>नियत समय</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>बनाया गया</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>क्या नतीजा रहा</translation>
    </message>
    <message>
        <source>Runs of %1</source>
        <translation>%1 के रन</translation>
    </message>
    <message>
        <source>Runs, latest first</source>
        <translation>रन, सबसे नया पहले</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>हाथ से</translation>
    </message>
    <message>
        <source>This rule has not run yet.</source>
        <translation>यह नियम अभी तक नहीं चला।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ScheduleDialog</name>
    <message>
        <source>Schedule Calls</source>
        <translation>कॉल तय करें</translation>
    </message>
    <message>
        <source>Named after date and count when left empty</source>
        <translation>ख़ाली छोड़ने पर नाम तारीख़ और संख्या से बनता है</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) selected</source>
        <translation>
            <numerusform>%n लीड चुना गया</numerusform>
            <numerusform>%n लीड चुने गए</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Campaign &amp;name</source>
        <translation>अभियान का नाम (&amp;N)</translation>
    </message>
    <message>
        <source>The clocks skip this time on that day. Choose another.</source>
        <translation>उस दिन घड़ियाँ यह समय छोड़ देती हैं। दूसरा चुनें।</translation>
    </message>
    <message>
        <source>There is no account to call with.</source>
        <translation>कॉल करने के लिए कोई खाता नहीं है।</translation>
    </message>
    <message>
        <source>Schedule real calls?</source>
        <translation>असली कॉल तय करें?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be called with the account %1, for about %2.</source>
        <translation>
            <numerusform>खाते %1 से %n व्यक्ति को कॉल होगी, लगभग %2 में।</numerusform>
            <numerusform>खाते %1 से %n लोगों को कॉल होगी, लगभग %2 में।</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls can be paused or cancelled until they start.</source>
        <translation>शुरू होने तक कॉल रोकी या रद्द की जा सकती हैं।</translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n Call(s)</source>
        <translation>
            <numerusform>%n कॉल तय करें</numerusform>
            <numerusform>%n कॉल तय करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was scheduled</source>
        <translation>कुछ भी तय नहीं हुआ</translation>
    </message>
    <message>
        <source>Placing the test call…</source>
        <translation>परीक्षण कॉल लगाई जा रही है…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %n Call(s)</source>
        <translation>
            <numerusform>%n कॉल तय करें (&amp;S)</numerusform>
            <numerusform>%n कॉल तय करें (&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save Draft</source>
        <translation>ड्राफ़्ट सहेजें</translation>
    </message>
    <message>
        <source>Keeps all this for later. Nobody is called until the draft is scheduled.</source>
        <translation>यह सब बाद के लिए रखता है। ड्राफ़्ट शेड्यूल होने तक किसी को कॉल नहीं की जाएगी।</translation>
    </message>
    <message>
        <source>Schedule the Draft %1</source>
        <translation>ड्राफ़्ट %1 शेड्यूल करें</translation>
    </message>
    <message>
        <source>The draft was not saved</source>
        <translation>ड्राफ़्ट सहेजा नहीं गया</translation>
    </message>
    <message>
        <source>Schedule Messages</source>
        <translation>संदेश शेड्यूल करें</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %n Message(s)</source>
        <translation>
            <numerusform>%n संदेश शेड्यूल करें (&amp;S)</numerusform>
            <numerusform>%n संदेश शेड्यूल करें (&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule real messages?</source>
        <translation>असली संदेश शेड्यूल करें?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) will be written to with the account %1.</source>
        <translation>
            <numerusform>%n व्यक्ति को %1 खाते से लिखा जाएगा।</numerusform>
            <numerusform>%n लोगों को %1 खाते से लिखा जाएगा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n Message(s)</source>
        <translation>
            <numerusform>%n संदेश शेड्यूल करें</numerusform>
            <numerusform>%n संदेश शेड्यूल करें</numerusform>
        </translation>
    </message>
    <message>
        <source>The template %1 in the language %2. The first message:</source>
        <translation>टेम्पलेट %1, भाषा %2। पहला संदेश:</translation>
    </message>
    <message>
        <source>WhatsApp charges the sender for them. Messages can be paused or cancelled until they are sent; one that was sent cannot be called back.</source>
        <translation>WhatsApp इनका शुल्क प्रेषक से लेता है। भेजे जाने तक संदेश रोके या रद्द किए जा सकते हैं; भेजा हुआ संदेश वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>The first mail:</source>
        <translation>पहला ई-मेल:</translation>
    </message>
    <message>
        <source>Mails can be paused or cancelled until they are sent; one that was sent cannot be called back.</source>
        <translation>भेजे जाने तक ई-मेल रोके या रद्द किए जा सकते हैं; भेजा हुआ ई-मेल वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>Practice reaches nobody, so it can begin at once: tick Start now.</source>
        <translation>अभ्यास किसी तक नहीं पहुँचता, इसलिए तुरंत शुरू हो सकता है: अभी शुरू करें पर निशान लगाएँ।</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Schedule %n Message(s), %1 Without Address</source>
        <extracomment>%1 is a number of leads</extracomment>
        <translation>
            <numerusform>%n संदेश शेड्यूल करें, %1 बिना पते के (&amp;S)</numerusform>
            <numerusform>%n संदेश शेड्यूल करें, %1 बिना पते के (&amp;S)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::ScheduleSummaryPanel</name>
    <message>
        <source>The rhythm that you chose</source>
        <translation>आपकी चुनी हुई लय</translation>
    </message>
    <message numerus="yes">
        <source>The %n line(s) of the account %1</source>
        <translation>
            <numerusform>खाते %1 की %n लाइन</numerusform>
            <numerusform>खाते %1 की %n लाइनें</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit of the whole system</source>
        <translation>पूरे सिस्टम की सीमा</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>बैच</translation>
    </message>
    <message>
        <source>Calls per batch</source>
        <translation>प्रति बैच कॉल</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>पहली कॉल</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>अंतिम कॉल</translation>
    </message>
    <message>
        <source>Done about</source>
        <translation>लगभग पूरा</translation>
    </message>
    <message>
        <source>Live at once</source>
        <translation>एक साथ चालू</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>सीमा</translation>
    </message>
    <message>
        <source>Estimated cost</source>
        <translation>अनुमानित लागत</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>People answer best from 10:00 to 13:00 and from 15:00 to 19:00.</source>
        <translation>लोग 10:00 से 13:00 और 15:00 से 19:00 के बीच सबसे अच्छे से उत्तर देते हैं।</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>%1, the last one %2</source>
        <translation>%1, अंतिम %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 at the peak; the account has %n line(s)</source>
        <translation>
            <numerusform>अधिकतम %1; खाते में %n लाइन है</numerusform>
            <numerusform>अधिकतम %1; खाते में %n लाइनें हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: practice (a real account about %1)</source>
        <translation>कुछ नहीं: अभ्यास (असली खाते में लगभग %1)</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>लगभग %1</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 (%2 after the first)</source>
        <translation>%1 (पहली के %2 बाद)</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>About %1, the budget</source>
        <translation>लगभग %1, बजट</translation>
    </message>
    <message>
        <source>The limit of one operator, while several are calling</source>
        <translation>एक ऑपरेटर की सीमा, जब कई कॉल कर रहे हों</translation>
    </message>
    <message>
        <source>%1, in the first round</source>
        <translation>%1, पहले दौर में</translation>
    </message>
    <message>
        <source>First round: %1; retries until %2 at the latest</source>
        <translation>पहला दौर: %1; दोबारा कोशिश अधिक से अधिक %2 तक</translation>
    </message>
    <message>
        <source>Nothing: practice</source>
        <translation>कुछ नहीं: अभ्यास</translation>
    </message>
    <message>
        <source>What the sender pays WhatsApp; it is not known here</source>
        <translation>जो प्रेषक WhatsApp को देता है; यहाँ मालूम नहीं</translation>
    </message>
    <message>
        <source>Messages per batch</source>
        <translation>प्रति बैच संदेश</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>पहला संदेश</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>आख़िरी संदेश</translation>
    </message>
    <message>
        <source>Nothing but what the mail server&apos;s owner charges</source>
        <translation>केवल वही जो मेल सर्वर का मालिक लेता है</translation>
    </message>
    <message>
        <source>After the last miss</source>
        <translation>आख़िरी चूक के बाद</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SelectLeadsDialog</name>
    <message>
        <source>The &amp;first ones of the table</source>
        <translation>तालिका के पहले लीड (&amp;F)</translation>
    </message>
    <message>
        <source>Ones of the table at &amp;random</source>
        <translation>तालिका के कोई भी लीड, बेतरतीब (&amp;R)</translation>
    </message>
    <message>
        <source>Those with these &amp;numbers</source>
        <translation>इन नंबरों वाले लीड (&amp;N)</translation>
    </message>
    <message>
        <source>Select Leads</source>
        <translation>लीड चुनें</translation>
    </message>
    <message>
        <source>Select these and no others</source>
        <translation>केवल ये चुनें, कोई और नहीं</translation>
    </message>
    <message>
        <source>Select these too</source>
        <translation>ये भी चुनें</translation>
    </message>
    <message>
        <source>Do not select these any more</source>
        <translation>इनका चयन हटाएँ</translation>
    </message>
    <message>
        <source> of %L1</source>
        <translation> / %L1</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>&amp;How many:</source>
        <translation>कितने (&amp;H):</translation>
    </message>
    <message>
        <source>&amp;What to do:</source>
        <translation>क्या करना है (&amp;W):</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Deselect %Ln Lead(s)</source>
        <translation>
            <numerusform>%Ln लीड का चयन हटाएँ (&amp;D)</numerusform>
            <numerusform>%Ln लीड का चयन हटाएँ (&amp;D)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Select %Ln Lead(s)</source>
        <translation>
            <numerusform>%Ln लीड चुनें (&amp;S)</numerusform>
            <numerusform>%Ln लीड चुनें (&amp;S)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::SenderFields</name>
    <message>
        <source>Mail ser&amp;ver</source>
        <translation>मेल सर्वर (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>एन्क्रिप्शन (&amp;E)</translation>
    </message>
    <message>
        <source>Po&amp;rt</source>
        <translation>पोर्ट (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>उपयोगकर्ता (&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;ign in by</source>
        <translation>साइन इन का तरीका (&amp;I)</translation>
    </message>
    <message>
        <source>Sen&amp;der&apos;s address</source>
        <translation>प्रेषक का पता (&amp;D)</translation>
    </message>
    <message>
        <source>Name t&amp;hat is shown</source>
        <translation>दिखाया जाने वाला नाम (&amp;H)</translation>
    </message>
    <message>
        <source>Ans&amp;wers go to</source>
        <translation>उत्तर यहाँ जाते हैं (&amp;W)</translation>
    </message>
    <message>
        <source>Page to unsu&amp;bscribe</source>
        <translation>सदस्यता छोड़ने का पेज (&amp;B)</translation>
    </message>
    <message>
        <source>such as smtp.gmail.com</source>
        <translation>जैसे smtp.gmail.com</translation>
    </message>
    <message>
        <source>TLS from the start</source>
        <translation>शुरू से TLS</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None, to a test server on this machine</source>
        <translation>कोई नहीं, इस मशीन के परीक्षण सर्वर के लिए</translation>
    </message>
    <message>
        <source>often the sender&apos;s address</source>
        <translation>अक्सर प्रेषक का पता</translation>
    </message>
    <message>
        <source>Password, as the server offers</source>
        <translation>पासवर्ड, जैसा सर्वर कहे</translation>
    </message>
    <message>
        <source>Password (PLAIN)</source>
        <translation>पासवर्ड (PLAIN)</translation>
    </message>
    <message>
        <source>Password (LOGIN)</source>
        <translation>पासवर्ड (LOGIN)</translation>
    </message>
    <message>
        <source>Access token (XOAUTH2)</source>
        <translation>एक्सेस टोकन (XOAUTH2)</translation>
    </message>
    <message>
        <source>the mails come from it</source>
        <translation>ई-मेल इसी से आते हैं</translation>
    </message>
    <message>
        <source>stands beside the address</source>
        <translation>पते के साथ दिखता है</translation>
    </message>
    <message>
        <source>the sender&apos;s address</source>
        <translation>प्रेषक का पता</translation>
    </message>
    <message>
        <source>an address that begins with https, if you have such a page</source>
        <translation>https से शुरू होने वाला पता, अगर आपके पास ऐसा पेज हो</translation>
    </message>
    <message>
        <source>Every mail says how to ask for no more of them: by a mail to where answers go, and by this page where you have one.</source>
        <translation>हर ई-मेल बताता है कि आगे और ई-मेल न पाने के लिए क्या करें: जहाँ उत्तर जाते हैं वहाँ ई-मेल भेजें, और अगर आपके पास यह पेज हो तो इससे भी।</translation>
    </message>
    <message>
        <source>%1, the usual one</source>
        <translation>%1, सामान्य</translation>
    </message>
    <message>
        <source>A token is valid for an hour or so, and Callboard does not renew it: the account is stopped then until you enter a new one.</source>
        <translation>टोकन लगभग एक घंटे तक मान्य रहता है, और Callboard उसे नया नहीं करता: तब खाता रुक जाता है, जब तक आप नया टोकन न डालें।</translation>
    </message>
    <message>
        <source>C&amp;lient ID</source>
        <translation>क्लाइंट आईडी (&amp;L)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>क्लाइंट सीक्रेट</translation>
    </message>
    <message>
        <source>Directory (tenant)</source>
        <translation>डायरेक्टरी (टेनेंट)</translation>
    </message>
    <message>
        <source>Refresh token (XOAUTH2, renewed by Callboard)</source>
        <translation>रीफ़्रेश टोकन (XOAUTH2, Callboard इसे नया करता है)</translation>
    </message>
    <message>
        <source>of the app for which the refresh token was given</source>
        <translation>उस ऐप की, जिसके लिए रीफ़्रेश टोकन दिया गया था</translation>
    </message>
    <message>
        <source>the directory&apos;s ID or domain; empty: any</source>
        <translation>डायरेक्टरी की आईडी या डोमेन; ख़ाली: कोई भी</translation>
    </message>
    <message>
        <source>Callboard fetches an access token with it when it needs one. Should the provider of the mailbox end the sign-in, the account is stopped until you enter a new refresh token.</source>
        <translation>Callboard को जब एक्सेस टोकन चाहिए, वह इससे ले आता है। यदि मेलबॉक्स का प्रदाता साइन-इन समाप्त कर दे, तो खाता रुक जाता है, जब तक आप नया रीफ़्रेश टोकन न डालें।</translation>
    </message>
    <message>
        <source>where the client has one; a stored one stays</source>
        <translation>यदि क्लाइंट का कोई हो; सहेजा हुआ बना रहता है</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SettingEditor</name>
    <message>
        <source>Reset: %1</source>
        <translation>रीसेट: %1</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> से.</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>times, behind a number</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>रीसेट</translation>
    </message>
    <message>
        <source>Back to none, which is usual</source>
        <translation>वापस खाली, जो सामान्य है</translation>
    </message>
    <message>
        <source>Back to what is usual: %1</source>
        <translation>वापस सामान्य पर: %1</translation>
    </message>
    <message>
        <source>Choose a practice script</source>
        <translation>अभ्यास स्क्रिप्ट चुनें</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON फ़ाइलें (*.json);;सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Usually %1; from %2 to %3.</source>
        <translation>सामान्यतः %1; %2 से %3 तक।</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>Each row needs a weekday on which it opens; until then nothing is changed.</source>
        <translation>हर पंक्ति में एक दिन होना चाहिए जब वह खुले; तब तक कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>none, or 2026-12-25 …</source>
        <translation>कोई नहीं, या 2026-12-25 …</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a setting</comment>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Usually %1; up to %2.</source>
        <translation>सामान्यतः %1; अधिकतम %2।</translation>
    </message>
    <message>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Add a Da&amp;y</source>
        <translation>दिन जोड़ें (&amp;Y)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SettingRows</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The setting was not changed</source>
        <translation>सेटिंग नहीं बदली</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SettingsPage</name>
    <message>
        <source>&amp;Accounts</source>
        <translation>खाते (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>सामान्य (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Data and Backup</source>
        <translation>डेटा और बैकअप (&amp;D)</translation>
    </message>
    <message>
        <source>Other P&amp;rograms</source>
        <translation>दूसरे प्रोग्राम (&amp;R)</translation>
    </message>
    <message>
        <source>Google &amp;Sheets</source>
        <translation>Google Sheets (&amp;S)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>H&amp;ubSpot</source>
        <translation>HubSpot (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Incoming Webhooks</source>
        <translation>आने वाले वेबहुक (&amp;I)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SheetConflictModel</name>
    <message>
        <source>Lead</source>
        <translation>लीड</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>कॉलम</translation>
    </message>
    <message>
        <source>Callboard has</source>
        <translation>Callboard में</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SheetSignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>with a key file</source>
        <translation>कुंजी-फ़ाइल से</translation>
    </message>
    <message>
        <source>in the browser</source>
        <translation>ब्राउज़र में</translation>
    </message>
    <message>
        <source>Waiting for the browser…</source>
        <translation>ब्राउज़र की प्रतीक्षा…</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>पता कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>रद्द करें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Sign In in the Browser…</source>
        <translation>ब्राउज़र में साइन इन करें… (&amp;S)</translation>
    </message>
    <message>
        <source>Sign &amp;Out…</source>
        <translation>साइन आउट करें… (&amp;O)</translation>
    </message>
    <message>
        <source>Sign in with a key file</source>
        <translation>कुंजी-फ़ाइल से साइन इन करें</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>ब्राउज़र में साइन इन करें</translation>
    </message>
    <message>
        <source>Link a Spreadsheet</source>
        <translation>स्प्रेडशीट जोड़ें</translation>
    </message>
    <message>
        <source>The spreadsheet&apos;s address in the browser:</source>
        <translation>ब्राउज़र में स्प्रेडशीट का पता:</translation>
    </message>
    <message>
        <source>File of the OAuth Client</source>
        <translation>OAuth क्लाइंट की फ़ाइल</translation>
    </message>
    <message>
        <source>OAuth clients (*.json)</source>
        <translation>OAuth क्लाइंट (*.json)</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address, and open it in a browser on this computer.</source>
        <translation>कोई ब्राउज़र नहीं खोला जा सका। पता कॉपी करें और इसी कंप्यूटर के ब्राउज़र में खोलें।</translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation>किसी ने साइन इन नहीं किया।</translation>
    </message>
    <message>
        <source>Nobody was signed in</source>
        <translation>साइन इन नहीं हुआ</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>आप साइन इन हैं।</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 के रूप में साइन इन किया गया।</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Callboard forgets the sign-in and tells Google so. The spreadsheet stays linked, but nothing is brought in step until somebody signs in again.</source>
        <translation>Callboard साइन-इन को भुला देता है और Google को बता देता है। स्प्रेडशीट जुड़ी रहती है, पर जब तक कोई फिर से साइन इन न करे, कुछ भी मिलाया नहीं जाता।</translation>
    </message>
    <message>
        <source>Sign Out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>साइन आउट हो रहा है…</translation>
    </message>
    <message>
        <source>You were not signed out</source>
        <translation>आप साइन आउट नहीं हुए</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>आप साइन आउट हो गए हैं।</translation>
    </message>
    <message>
        <source>You are signed out here, but Google could not be told. Take away Callboard&apos;s access in the Google account.</source>
        <translation>यहाँ आप साइन आउट हो गए हैं, पर Google को नहीं बताया जा सका। Google खाते में Callboard की पहुँच हटा दें।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::SheetsPage</name>
    <message>
        <source>&amp;Link…</source>
        <translation>जोड़ें (&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Unlink…</source>
        <translation>हटाएँ (&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Bring in Step Now</source>
        <translation>अभी एक जैसा करें (&amp;B)</translation>
    </message>
    <message>
        <source>What was changed both here and in the sheet is left as it is on both sides until you decide.</source>
        <translation>जो यहाँ और शीट दोनों में बदला गया, वह आपके फ़ैसले तक दोनों तरफ़ वैसा ही रहता है।</translation>
    </message>
    <message>
        <source>No spreadsheet is linked. Make a service account in the Google Cloud console, share the spreadsheet with its address as an editor, and link it here with the account&apos;s key file.</source>
        <translation>कोई स्प्रेडशीट नहीं जुड़ी। Google Cloud कंसोल में सर्विस खाता बनाएँ, स्प्रेडशीट को उसके पते के साथ संपादक के रूप में साझा करें, और खाते की कुंजी फ़ाइल से यहाँ जोड़ें।</translation>
    </message>
    <message>
        <source>never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Spreadsheet %1, shared with %2</source>
        <translation>स्प्रेडशीट %1, %2 के साथ साझा</translation>
    </message>
    <message>
        <source>Read: %1, written: %2</source>
        <translation>पढ़ी: %1, लिखी: %2</translation>
    </message>
    <message>
        <source>Rows: %1, to be written: %2, no longer in the sheet: %3</source>
        <translation>पंक्तियाँ: %1, लिखनी बाकी: %2, अब शीट में नहीं: %3</translation>
    </message>
    <message>
        <source>Link a Spreadsheet</source>
        <translation>स्प्रेडशीट जोड़ें</translation>
    </message>
    <message>
        <source>The spreadsheet&apos;s address in the browser:</source>
        <translation>ब्राउज़र में स्प्रेडशीट का पता:</translation>
    </message>
    <message>
        <source>Key File of the Service Account</source>
        <translation>सर्विस खाते की कुंजी फ़ाइल</translation>
    </message>
    <message>
        <source>Key files (*.json)</source>
        <translation>कुंजी फ़ाइलें (*.json)</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>साइन इन हो रहा है…</translation>
    </message>
    <message>
        <source>The spreadsheet is linked.</source>
        <translation>स्प्रेडशीट जुड़ गई।</translation>
    </message>
    <message>
        <source>The spreadsheet was not linked</source>
        <translation>स्प्रेडशीट नहीं जुड़ी</translation>
    </message>
    <message>
        <source>Unlink the spreadsheet</source>
        <translation>स्प्रेडशीट हटाएँ</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Unlinking…</source>
        <translation>हटाया जा रहा है…</translation>
    </message>
    <message>
        <source>The spreadsheet is not linked any more.</source>
        <translation>स्प्रेडशीट अब जुड़ी नहीं है।</translation>
    </message>
    <message>
        <source>The spreadsheet was not unlinked</source>
        <translation>स्प्रेडशीट नहीं हटाई गई</translation>
    </message>
    <message>
        <source>Bringing both sides in step…</source>
        <translation>दोनों तरफ़ एक जैसा किया जा रहा है…</translation>
    </message>
    <message>
        <source>The spreadsheet was not brought in step</source>
        <translation>स्प्रेडशीट एक जैसी नहीं की गई</translation>
    </message>
    <message>
        <source>New leads: %1, changed leads: %2, rows written: %3, rows left alone: %4</source>
        <translation>नई लीड: %1, बदली लीड: %2, लिखी पंक्तियाँ: %3, न छेड़ी पंक्तियाँ: %4</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>पंक्ति %1: %2</translation>
    </message>
    <message>
        <source>The sheet has</source>
        <translation>शीट में</translation>
    </message>
    <message>
        <source>Spreadsheet %1, nobody is signed in</source>
        <translation>स्प्रेडशीट %1, कोई साइन इन नहीं है</translation>
    </message>
    <message>
        <source>Spreadsheet %1, signed in in the browser</source>
        <translation>स्प्रेडशीट %1, ब्राउज़र में साइन इन किया गया</translation>
    </message>
    <message>
        <source>Spreadsheet %1, signed in as %2</source>
        <translation>स्प्रेडशीट %1, %2 के रूप में साइन इन</translation>
    </message>
    <message>
        <source>No spreadsheet is linked. Make an OAuth client of the type Desktop app in the Google Cloud console, download its file, and sign in here with it.</source>
        <translation>कोई स्प्रेडशीट जुड़ी नहीं है। Google Cloud कंसोल में ‘Desktop app’ प्रकार का OAuth क्लाइंट बनाएँ, उसकी फ़ाइल डाउनलोड करें और उससे यहाँ साइन इन करें।</translation>
    </message>
    <message>
        <source>Leads and sheet stay as they are, but nothing is brought in step any more, and the key or sign-in is forgotten. What was to be written and decided is forgotten, too.</source>
        <translation>लीड और शीट जैसी हैं वैसी रहती हैं, पर आगे कुछ मिलाया नहीं जाता, और कुंजी या साइन-इन भुला दिया जाता है। जो लिखा या तय किया जाना था, वह भी भुला दिया जाता है।</translation>
    </message>
</context>
<context>
    <name>callboard::ui::ShortcutsDialog</name>
    <message>
        <source>What</source>
        <translation>क्या</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>In the list of leads</source>
        <translation>लीड की सूची में</translation>
    </message>
    <message>
        <source>Tick or untick the highlighted rows</source>
        <translation>उभारी गई पंक्तियों पर निशान लगाएँ या हटाएँ</translation>
    </message>
    <message>
        <source>Highlight several rows</source>
        <translation>कई पंक्तियाँ उभारें</translation>
    </message>
    <message>
        <source>Shift and an arrow key</source>
        <translation>Shift और तीर कुंजी</translation>
    </message>
    <message>
        <source>Tick a range of rows</source>
        <translation>पंक्तियों की श्रेणी पर निशान लगाएँ</translation>
    </message>
    <message>
        <source>Shift and a click on a tick</source>
        <translation>Shift और निशान पर क्लिक</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>बंद करें (&amp;C)</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>कीबोर्ड शॉर्टकट</translation>
    </message>
</context>
<context>
    <name>callboard::ui::StartPicker</name>
    <message>
        <source>Start &amp;Date</source>
        <translation>शुरुआत की तारीख़ (&amp;D)</translation>
    </message>
    <message>
        <source>Start &amp;Time (%1)</source>
        <translation>शुरुआत का समय (%1) (&amp;T)</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>अभी शुरू करें</translation>
    </message>
</context>
<context>
    <name>callboard::ui::StatusLine</name>
    <message>
        <source>Progress of the running campaigns</source>
        <translation>चालू अभियानों की प्रगति</translation>
    </message>
    <message>
        <source>Account %1 is stopped: %2</source>
        <translation>खाता %1 रुका है: %2</translation>
    </message>
    <message>
        <source>Ready to call</source>
        <translation>कॉल के लिए तैयार</translation>
    </message>
    <message>
        <source>Looking up earlier calls…</source>
        <translation>पिछली कॉल देखी जा रही हैं…</translation>
    </message>
    <message>
        <source>Another Callboard places the calls of this profile.</source>
        <translation>इस प्रोफ़ाइल की कॉल दूसरा Callboard लगा रहा है।</translation>
    </message>
    <message>
        <source>Not calling: the engine is not running.</source>
        <translation>कॉल नहीं हो रही: इंजन नहीं चल रहा है।</translation>
    </message>
    <message>
        <source>Checking the database before calls are placed…</source>
        <translation>कॉल करने से पहले डेटाबेस की जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Dialling has stopped and is tried again by itself. %1</source>
        <translation>कॉल करना रुक गया है और अपने आप फिर कोशिश होती है। %1</translation>
    </message>
    <message>
        <source>Every account of this profile is the practice line, which answers by itself. Add an account of a provider under Settings to call people.</source>
        <translation>इस प्रोफ़ाइल का हर खाता अभ्यास लाइन है, जो अपने आप जवाब देती है। लोगों को कॉल करने के लिए सेटिंग में किसी प्रदाता का खाता जोड़ें।</translation>
    </message>
    <message>
        <source>Paused campaigns call nobody until they are resumed, under Campaigns.</source>
        <translation>रोके हुए अभियान किसी को कॉल नहीं करते जब तक उन्हें “अभियान” में फिर शुरू न किया जाए।</translation>
    </message>
    <message>
        <source>Practice: no real calls</source>
        <translation>अभ्यास: असली कॉल नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) wait for your decision.</source>
        <translation>
            <numerusform>%n प्रयास आपके निर्णय की प्रतीक्षा में है।</numerusform>
            <numerusform>%n प्रयास आपके निर्णय की प्रतीक्षा में हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callboard::ui::SummaryPane</name>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Some rows were rejected</source>
        <translation>कुछ पंक्तियाँ अस्वीकार हुईं</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>आयात हुआ</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <comment>how often</comment>
        <translation>%1 ×</translation>
    </message>
</context>
<context>
    <name>callboard::ui::TestCallBox</name>
    <message>
        <source>Hear it first</source>
        <translation>पहले ख़ुद सुनें</translation>
    </message>
    <message>
        <source>&amp;Your own number</source>
        <translation>आपका अपना नंबर (&amp;Y)</translation>
    </message>
    <message>
        <source>On the practice line no telephone rings; the simulator answers.</source>
        <translation>अभ्यास लाइन पर कोई फ़ोन नहीं बजता; सिमुलेटर उत्तर देता है।</translation>
    </message>
    <message>
        <source>This is a real call and costs what a call costs.</source>
        <translation>यह असली कॉल है और इसकी लागत भी असली है।</translation>
    </message>
    <message>
        <source>Call Me No&amp;w</source>
        <translation>मुझे अभी कॉल करें (&amp;W)</translation>
    </message>
</context>
<context>
    <name>callboard::ui::TestCallWatch</name>
    <message>
        <source>The test call is on its way…</source>
        <translation>टेस्ट कॉल हो रही है…</translation>
    </message>
    <message>
        <source>Nobody can say whether the test call was placed. Please decide under To Decide.</source>
        <translation>कोई नहीं कह सकता कि टेस्ट कॉल हुई या नहीं। कृपया “निर्णय के लिए” में तय करें।</translation>
    </message>
    <message>
        <source>The test call: %1…</source>
        <translation>टेस्ट कॉल: %1…</translation>
    </message>
</context>
<context>
    <name>callboard::ui::TrayIcon</name>
    <message>
        <source>&amp;Open Callboard</source>
        <translation>Callboard खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बंद करें (&amp;Q)</translation>
    </message>
    <message>
        <source>Callboard goes on in the tray</source>
        <translation>Callboard ट्रे में चलता रहेगा</translation>
    </message>
    <message>
        <source>Scheduled calls are still made. Press the icon to see the window again; quit from its menu.</source>
        <translation>तय की गई कॉल होती रहेंगी। विंडो फिर देखने के लिए चिह्न दबाएँ; बंद करने के लिए उसका मेनू उपयोग करें।</translation>
    </message>
    <message>
        <source>Quit Callboard?</source>
        <translation>Callboard बंद करें?</translation>
    </message>
    <message>
        <source>%1
The machine is kept awake.</source>
        <translation>%1
मशीन को जगाए रखा गया है।</translation>
    </message>
    <message>
        <source>Callboard</source>
        <translation>Callboard</translation>
    </message>
    <message>
        <source>Dialling has stopped: %1</source>
        <translation>कॉल करना रुक गया है: %1</translation>
    </message>
    <message>
        <source>Quit and Stop Calling</source>
        <translation>बंद करें और कॉल रोकें</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 says how many campaigns are paused, %2 what is being called</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Callboard was ended</source>
        <translation>Callboard बंद किया गया</translation>
    </message>
</context>
<context>
    <name>callboard::ui::WebhooksPage</name>
    <message>
        <source>&amp;Make an Address…</source>
        <translation>पता बनाएँ (&amp;M)…</translation>
    </message>
    <message>
        <source>C&amp;opy Address</source>
        <translation>पता कॉपी करें (&amp;O)</translation>
    </message>
    <message>
        <source>Copy Verify To&amp;ken</source>
        <translation>सत्यापन टोकन कॉपी करें (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;New Address…</source>
        <translation>नया पता (&amp;N)…</translation>
    </message>
    <message>
        <source>A provider that reports by itself is heard at once, instead of at the next look. Nothing depends on it: without any of this everything is asked for in time.</source>
        <translation>जो प्रदाता ख़ुद रिपोर्ट करता है, उसकी बात तुरंत सुनी जाती है, अगली बार देखने तक नहीं रुकना पड़ता। इस पर कुछ निर्भर नहीं है: इसके बिना भी सब कुछ समय पर पूछ लिया जाता है।</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>सुनना</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>खाता (&amp;U)</translation>
    </message>
    <message>
        <source>Address for the provider</source>
        <translation>प्रदाता के लिए पता</translation>
    </message>
    <message>
        <source>At %1. Lead your tunnel there.</source>
        <translation>%1 पर। अपना टनल वहाँ ले जाएँ।</translation>
    </message>
    <message>
        <source>Off: no report is listened for.</source>
        <translation>बंद: कोई रिपोर्ट नहीं सुनी जाती।</translation>
    </message>
    <message numerus="yes">
        <source>%n reports of the last day were about calls or messages that Callboard does not know: another program uses the same account, or somebody calls by hand.</source>
        <translation>
            <numerusform>पिछले एक दिन की %n रिपोर्ट ऐसी कॉल या संदेश के बारे में थी जिसे Callboard नहीं जानता: कोई दूसरा प्रोग्राम यही खाता उपयोग करता है, या कोई हाथ से कॉल करता है।</numerusform>
            <numerusform>पिछले एक दिन की %n रिपोर्टें ऐसी कॉल या संदेशों के बारे में थीं जिन्हें Callboard नहीं जानता: कोई दूसरा प्रोग्राम यही खाता उपयोग करता है, या कोई हाथ से कॉल करता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no account whose provider could report.</source>
        <translation>ऐसा कोई खाता नहीं है जिसका प्रदाता रिपोर्ट कर सके।</translation>
    </message>
    <message>
        <source>Another App Secre&amp;t…</source>
        <translation>दूसरा ऐप सीक्रेट (&amp;T)…</translation>
    </message>
    <message>
        <source>The address is on the clipboard. Whoever has it can report in your provider&apos;s name where nothing is signed: give it to the provider alone.</source>
        <translation>पता क्लिपबोर्ड पर है। जहाँ हस्ताक्षर नहीं होते, वहाँ जिसके पास यह पता है वह आपके प्रदाता के नाम से रिपोर्ट कर सकता है: इसे केवल प्रदाता को दें।</translation>
    </message>
    <message>
        <source>The verify token is on the clipboard. WhatsApp asks for it beside the address.</source>
        <translation>सत्यापन टोकन क्लिपबोर्ड पर है। WhatsApp पते के साथ इसे भी माँगता है।</translation>
    </message>
    <message>
        <source>The provider of %1 may report now.</source>
        <translation>%1 का प्रदाता अब रिपोर्ट कर सकता है।</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>ऐप सीक्रेट</translation>
    </message>
    <message>
        <source>The app secret of your Meta app, with which WhatsApp signs what it reports:</source>
        <translation>आपके Meta ऐप का ऐप सीक्रेट, जिससे WhatsApp अपनी रिपोर्टों पर हस्ताक्षर करता है:</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>नया पता</translation>
    </message>
    <message>
        <source>The old address leads nowhere at once. Reports are refused until the provider of %1 has the new one.</source>
        <translation>पुराना पता तुरंत काम करना बंद कर देता है। जब तक %1 के प्रदाता के पास नया पता न हो, रिपोर्टें अस्वीकार की जाती हैं।</translation>
    </message>
    <message>
        <source>Make a New Address</source>
        <translation>नया पता बनाएँ</translation>
    </message>
    <message>
        <source>The address is new; the old one leads nowhere any more.</source>
        <translation>पता नया है; पुराना अब किसी काम का नहीं।</translation>
    </message>
    <message>
        <source>Close the address</source>
        <translation>पता बंद करें</translation>
    </message>
    <message>
        <source>Nothing that the provider of %1 reports is heard any more. Its calls and messages are asked for instead.</source>
        <translation>%1 का प्रदाता जो भी रिपोर्ट करे, वह अब नहीं सुना जाता। उसकी कॉल और संदेशों के बारे में इसके बदले पूछा जाता है।</translation>
    </message>
    <message>
        <source>Close the Address</source>
        <translation>पता बंद करें</translation>
    </message>
    <message>
        <source>The address leads nowhere any more.</source>
        <translation>पता अब किसी काम का नहीं।</translation>
    </message>
    <message>
        <source>The address was not changed</source>
        <translation>पता नहीं बदला गया</translation>
    </message>
    <message>
        <source>Reports since the start: %1 taken, %2 refused.</source>
        <translation>शुरू होने से अब तक की रिपोर्ट: %1 ली गईं, %2 अस्वीकार हुईं।</translation>
    </message>
    <message>
        <source>This address works on this computer alone: enter the tunnel&apos;s under Public address first.</source>
        <translation>यह पता केवल इसी कंप्यूटर पर काम करता है: पहले सार्वजनिक पता में टनल का पता डालें।</translation>
    </message>
    <message>
        <source>The app secret is missing or cannot be read: all reports are refused.</source>
        <translation>ऐप सीक्रेट नहीं है या पढ़ा नहीं जा सकता: सभी रिपोर्ट अस्वीकार होती हैं।</translation>
    </message>
    <message>
        <source>None yet: make one, and give it to the provider.</source>
        <translation>अभी कोई नहीं: एक बनाएँ, और प्रदाता को दें।</translation>
    </message>
    <message>
        <source>C&amp;lose the Address…</source>
        <translation>पता बंद करें (&amp;L)…</translation>
    </message>
</context>
<context>
    <name>callboard::ui::WhyDialog</name>
    <message>
        <source>Why Not Now?</source>
        <translation>अभी क्यों नहीं?</translation>
    </message>
</context>
<context>
    <name>callboard::ui::WhyModel</name>
    <message>
        <source>Rule</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>May call</source>
        <translation>कॉल हो सकती है</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>मान</translation>
    </message>
</context>
<context>
    <name>callboard::ui::WhyPanel</name>
    <message>
        <source>Campaign</source>
        <translation>अभियान</translation>
    </message>
    <message>
        <source>Its turn: %1</source>
        <translation>बारी: %1</translation>
    </message>
    <message>
        <source>What the call is held against</source>
        <translation>कॉल को किन बातों पर परखा जाता है</translation>
    </message>
</context>
</TS>
