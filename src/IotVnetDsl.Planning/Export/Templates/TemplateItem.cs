using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>What stands in the resources of the main template: a resource, or a deployment of several into another scope or for a second time.</summary>
/// <param name="Name">Name of the deployment; null for a resource.</param>
/// <param name="Units">What it writes.</param>
internal sealed record TemplateItem(string? Name, ImmutableArray<TemplateUnit> Units)
{
    public TemplateScope Scope => Units[0].Scope;

    /// <summary>In an order in which each comes after what it waits for.</summary>
    /// <param name="units">The writes, by level.</param>
    /// <param name="main">Where the template deploys to.</param>
    /// <param name="names">What the names of inner deployments begin with, so that those of two that run at once differ; null: they say what is inside.</param>
    public static ImmutableArray<TemplateItem> Of(ImmutableArray<TemplateUnit> units, TemplateScope main, string? names) => [.. Items(units, main, names)];

    private static IEnumerable<TemplateItem> Items(ImmutableArray<TemplateUnit> units, TemplateScope main, string? outer)
    {
        var names = new HashSet<string>(ResourceId.Comparer);
        foreach (var level in units.GroupBy(unit => unit.Level))
        {
            foreach (var unit in level.Where(unit => unit.Scope == main && !unit.IsSecond))
                yield return new TemplateItem(null, [unit]);
            foreach (var scope in level.Where(unit => unit.Scope != main && !unit.IsSecond).GroupBy(unit => unit.Scope))
            {
                foreach (var chunk in scope.Chunk(TemplateLimits.Resources))
                    yield return new TemplateItem(NameOf(outer is null ? $"{scope.Key.Group ?? "subscription"}-{level.Key + 1}" : $"{outer}-{names.Count + 1}", names), [.. chunk]);
            }

            foreach (var unit in level.Where(unit => unit.IsSecond))
                yield return new TemplateItem(NameOf(unit.Operation.Key, names), [unit]);
        }
    }

    /// <summary>A name for a deployment that no other one has.</summary>
    public static string NameOf(string text, HashSet<string> taken)
    {
        var name = string.Concat(text.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        name = name.Length <= TemplateLimits.DeploymentName ? name : name[^TemplateLimits.DeploymentName..].TrimStart('-');
        for (var count = 2; !taken.Add(name); count++)
        {
            var suffix = $"-{count}";
            name = name[..Math.Min(name.Length, TemplateLimits.DeploymentName - suffix.Length)] + suffix;
        }

        return name;
    }
}
