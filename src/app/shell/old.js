// Only browsers without modules run this: it shows, in each language, that they are too old. So it is written for them.
(function () {
  function tell() {
    var all = document.getElementsByTagName("*");
    for (var i = 0; i < all.length; i += 1) {
      var when = all[i].getAttribute("data-when");
      if (all[i].getAttribute("data-frame") || when === "old") all[i].removeAttribute("hidden");
      if (when === "loading") all[i].setAttribute("hidden", "hidden");
    }
  }
  if (document.body) tell();
  else document.addEventListener("DOMContentLoaded", tell);
})();
