namespace IotVnetDsl.Planning.Apply.Health;

/// <summary>The probes that there are, by type.</summary>
internal static class HealthProbes
{
    private static readonly Dictionary<string, IHealthProbe> ByType = typeof(IHealthProbe).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IHealthProbe)))
        .Select(type => (IHealthProbe)Activator.CreateInstance(type)!)
        .ToDictionary(probe => probe.ArmType, StringComparer.OrdinalIgnoreCase);

    public static IHealthProbe? Find(string armType) => ByType.GetValueOrDefault(armType);
}
