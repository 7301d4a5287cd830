// Telegram hands its signed word over behind the «#»; it is sent once and taken out of the address.
const word = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
if (word) {
  history.replaceState(null, "", location.pathname);
  const form = document.getElementById("entry");
  form.elements.init_data.value = word;
  form.submit();
}
