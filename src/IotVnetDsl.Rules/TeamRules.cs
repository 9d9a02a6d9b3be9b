using System.Reflection;

namespace IotVnetDsl.Rules;

/// <summary>The rules of an assembly that is not ours: found like the product's, without registration.</summary>
public static class TeamRules
{
    /// <summary>Every rule of the assembly, by id.</summary>
    /// <exception cref="InvalidRulesException">They cannot be used beside the product's.</exception>
    public static IReadOnlyList<Rule> In(Assembly assembly)
    {
        if (assembly.GetTypes().FirstOrDefault(type => typeof(Rule).IsAssignableFrom(type) && !type.IsAbstract && !IsMade(type)) is { } unmade)
            throw new InvalidRulesException($"{unmade.Name} is a rule that nobody can make: give it a constructor without parameters, and no type parameters");
        var rules = Discovery.Instances<Rule>(assembly).OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).ToArray();
        foreach (var same in rules.GroupBy(rule => rule.Descriptor.Id, StringComparer.OrdinalIgnoreCase))
        {
            if (same.Key.StartsWith(RuleDescriptor.ProductPrefix, StringComparison.OrdinalIgnoreCase))
                throw new InvalidRulesException($"{same.First().GetType().Name} has the id '{same.Key}': ids that begin with {RuleDescriptor.ProductPrefix} are the product's; take letters of your own, as in ACME001");
            if (same.Count() > 1)
                throw new InvalidRulesException($"{string.Join(" and ", same.Select(rule => rule.GetType().Name))} have one id, '{same.Key}': a suppression of one would be one of the other");
        }

        return rules;
    }

    private static bool IsMade(Type rule) =>
        !rule.ContainsGenericParameters && rule.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(constructor => constructor.GetParameters().Length == 0);
}

/// <summary>Rules that cannot be used, and why.</summary>
/// <param name="message">What is wrong, as people read it.</param>
public sealed class InvalidRulesException(string message) : Exception(message);
