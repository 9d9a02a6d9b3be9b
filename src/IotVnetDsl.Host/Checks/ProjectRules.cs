using System.Reflection;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules;

namespace IotVnetDsl.Host.Checks;

/// <summary>The rules that hold for a project: the product's, and those of its team.</summary>
internal static class ProjectRules
{
    public static IReadOnlyList<Rule> Of(HostRequest request)
    {
        var teams = request.All("rules").Distinct(StringComparer.Ordinal).ToArray();
        if (teams.Length == 0)
            return Rule.All;

        var rules = teams.SelectMany(In).ToArray();
        return rules.GroupBy(rule => rule.Descriptor.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new HostFault("IVD9014", $"Two rules of IotVnetRules have one id, '{twice.Key}': {string.Join(" and ", twice.Select(rule => rule.GetType().FullName))}.")
            : [.. Rule.All, .. rules];
    }

    private static IReadOnlyList<Rule> In(string file)
    {
        if (!File.Exists(file))
            throw new HostFault("IVD9014", $"'{file}' of IotVnetRules does not exist: build the project first, or leave out -p:NoBuild=true.");
        try
        {
            return TeamRules.In(new RulesLoadContext(file).LoadFromAssemblyPath(file));
        }
        catch (InvalidRulesException invalid)
        {
            throw new HostFault("IVD9014", $"The rules of {Path.GetFileName(file)} cannot be used: {invalid.Message}.");
        }
        catch (Exception unloadable) when (unloadable is FileLoadException or FileNotFoundException or BadImageFormatException or ReflectionTypeLoadException or TypeLoadException or MissingMethodException)
        {
            var why = unloadable is ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } ? first.Message : unloadable.Message;
            throw new HostFault("IVD9014", $"The rules of {Path.GetFileName(file)} cannot be loaded: {why.ReplaceLineEndings(" ").TrimEnd('.')}. They are made with IotVnetDsl.TeamRules of the version of the project's IotVnetDsl, or of an older one.");
        }
    }
}
