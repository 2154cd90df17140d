LIST tools = (hammer), tongs, file
{tools ? hammer:Hammer.}
{tools ? (tongs, file):Tongs and file.}
{tools:Something.|Nothing.}
-> END
