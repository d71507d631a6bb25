using System.Collections.Concurrent;

namespace BounceKit.Remediations;

/// <summary>The single sentences of one language: what findings and decisions say. Immutable, and safe to share between threads.</summary>
internal sealed class Sentences
{
    private readonly ConcurrentDictionary<string, Sentence> byId = new(StringComparer.Ordinal);
    private readonly IAdviceWords language;

    public Sentences(IAdviceWords language) => this.language = language;

    public Finding Tell(FindingKind kind, AdviceQuery values)
    {
        var sentence = Find(kind.Id);
        return sentence.HasValues ? new Finding { Id = kind.Id, Text = sentence.Fill(values, language.Durations), Where = kind.Where } : sentence.Shared(kind);
    }

    public string Fill(string id, AdviceQuery values) => Find(id).Fill(values, language.Durations);

    private Sentence Find(string id)
    {
        if (byId.TryGetValue(id, out var sentence)) return sentence;
        sentence = new Sentence(language.Sentence(id) ?? throw new KeyNotFoundException($"There is no sentence {id}."));
        return byId.TryAdd(id, sentence) ? sentence : byId[id];
    }

    private sealed class Sentence
    {
        private readonly AdviceTemplate template;
        private readonly bool[] used = new bool[AdvicePlaceholders.Count];
        private Finding? shared;

        public Sentence(AdviceTemplate template)
        {
            this.template = template;
            template.MarkPlaceholders(used);
        }

        public bool HasValues => Array.IndexOf(used, true) >= 0;

        public string Fill(AdviceQuery query, DurationWords durations)
        {
            var values = new string?[AdvicePlaceholders.Count];
            for (var index = 0; index < values.Length; index++)
                if (used[index])
                    values[index] = AdviceValues.Of((AdvicePlaceholder)index, query, null, durations);
            return template.Render(values);
        }

        /// <summary>A sentence without values is the same for every message. Two threads may both make it; they make the same.</summary>
        public Finding Shared(FindingKind kind) => shared ??= new Finding { Id = kind.Id, Text = template.Render([]), Where = kind.Where };
    }
}
