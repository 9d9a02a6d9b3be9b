using IotVnetDsl.Host.Checks;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Host.Tests.Checks;

/// <summary>A hub whose storage endpoint needs an identity that the hub does not have: IVD2001 on line 10.</summary>
public sealed class TopologyChecksTests
{
    private const string WithoutIdentity = """
            public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
            public IotHub Hub => new("plant-hub")
            {
                Sku = IotHubSku.S1,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                Routes = [new("all", RouteSource.DeviceMessages, "archive")],
            };
        """;

    [Fact]
    public void An_error_is_reported_at_the_editors_place_with_its_help_link()
    {
        using var project = new TestProject(PlantSource.With(WithoutIdentity));
        var checks = Run(project);
        Assert.Equal(1, checks.Errors);
        var error = Assert.Single(project.EventLines, line => line.StartsWith("error\t", StringComparison.Ordinal)).Split('\t');
        Assert.Equal(["error", "IVD2001", project.SourceFile, "10"], error[..4]);
        Assert.NotEqual("0", error[4]);
        Assert.EndsWith("docs/diagnostics/IVD2001.md", error[5], StringComparison.Ordinal);
    }

    [Fact]
    public void A_topology_that_is_right_has_nothing_to_report()
    {
        using var project = new TestProject(PlantSource.With("""public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1 };"""));
        var checks = Run(project);
        Assert.Equal((0, 0), (checks.Errors, checks.Warnings));
        Assert.True(checks.Rules > 0);
        Assert.DoesNotContain(project.EventLines, line => line.StartsWith("error", StringComparison.Ordinal));
    }

    /// <summary>The topology may come from a source generator, which the host does not run.</summary>
    [Fact]
    public void A_topology_that_is_not_in_the_projects_sources_is_checked_all_the_same()
    {
        using var project = new TestProject(PlantSource.With(WithoutIdentity));
        File.Delete(project.SourceFile);
        Assert.Equal(1, Run(project).Errors);
        Assert.StartsWith($"error\tIVD2001\t{project.SourceFile}\t7\t", Assert.Single(project.EventLines, line => line.StartsWith("error\t", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pragma_makes_it_an_accepted_risk()
    {
        using var project = new TestProject(PlantSource.With("#pragma warning disable IVD2001\n" + WithoutIdentity));
        var risk = Assert.Single(Run(project).Accepted);
        Assert.Equal(("IVD2001", "Hub", null), (risk.Id, risk.Path, risk.Justification));
        Assert.Equal(new SourcePlace("Plant.cs", 11), risk.Place);
    }

    [Fact]
    public void An_attribute_makes_it_an_accepted_risk_with_its_justification()
    {
        using var project = new TestProject(PlantSource.With(WithoutIdentity.Replace(
            "    public IotHub Hub",
            """    [System.Diagnostics.CodeAnalysis.SuppressMessage("Identity", "IVD2001", Justification = "keys until March")] public IotHub Hub""",
            StringComparison.Ordinal)));
        Assert.Equal("keys until March", Assert.Single(Run(project).Accepted).Justification);
    }

    [Theory]
    [InlineData("none", 0, 0)]
    [InlineData("suggestion", 0, 0)]
    [InlineData("warning", 0, 1)]
    [InlineData("error", 1, 0)]
    public void The_editorconfig_decides_on_the_severity(string severity, int errors, int warnings)
    {
        using var project = new TestProject(PlantSource.With(WithoutIdentity));
        var config = Path.Combine(project.Folder, ".editorconfig");
        File.WriteAllText(config, $"root = true\n[*.cs]\ndotnet_diagnostic.IVD2001.severity = {severity}\n");
        var checks = Run(project, ("analyzer-config", config));
        Assert.Equal((errors, warnings), (checks.Errors, checks.Warnings));
        Assert.DoesNotContain(project.EventLines, line => line.StartsWith("warning\t", StringComparison.Ordinal));
    }

    /// <summary>IVD2007: works, and gives more than is used. Nobody but the editor shows it, until the project speaks of it.</summary>
    [Theory]
    [InlineData("", "", "", 0, 0, 0)]
    [InlineData("", "dotnet_diagnostic.IVD2007.severity = warning", "", 0, 1, 0)]
    [InlineData("", "dotnet_diagnostic.ivd2007.severity = error", "", 1, 0, 0)]
    [InlineData("", "", "IVD2007", 1, 0, 0)]
    [InlineData("#pragma warning disable IVD2007", "", "", 0, 0, 1)]
    [InlineData("#pragma warning disable", "", "", 0, 0, 1)]
    [InlineData("""[System.Diagnostics.CodeAnalysis.SuppressMessage("Identity", "IVD2007:too wide")]""", "", "", 0, 0, 1)]
    public void A_suggestion_is_what_the_project_makes_of_it(string before, string config, string asErrors, int errors, int warnings, int accepted)
    {
        using var project = new TestProject(PlantSource.With($$"""
                public EventHubsNamespace Streams => new("plant-streams") { Sku = EventHubsSku.Standard, EventHubs = [new("telemetry")] };
                public IotHub Hub => new("plant-hub")
                {
                    Sku = IotHubSku.S1,
                    Identity = Identity.SystemAssigned,
                    Endpoints = [new EventHubEndpoint("telemetry", Streams.EventHub("telemetry"))],
                    Routes = [new("all", RouteSource.DeviceMessages, "telemetry")],
                };
                {{before}}
                public RoleAssignment Sends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);
            """));
        var file = Path.Combine(project.Folder, ".editorconfig");
        File.WriteAllText(file, $"root = true\n[*.cs]\n{config}\n");
        var checks = Run(project, ("analyzer-config", file), ("warning-as-error", asErrors));
        Assert.Equal((errors, warnings, accepted), (checks.Errors, checks.Warnings, checks.Accepted.Count(risk => risk.Id == "IVD2007")));
    }

    [Fact]
    public void NoWarn_switches_it_off()
    {
        using var project = new TestProject(PlantSource.With(WithoutIdentity));
        Assert.Equal(0, Run(project, ("no-warn", "1591,IVD2001")).Errors);
    }

    [Fact]
    public void What_the_editor_could_not_see_stands_where_the_resource_is_made()
    {
        using var project = new TestProject(PlantSource.With(
            """
                public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
                public IotHub Hub => Made();
                private IotHub Made() => AppContext.GetData("NOT_SET_ANYWHERE") is null
                    ? (IotHub)Activator.CreateInstance(typeof(IotHub), "plant-hub", "", 0)! with { Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))] }
                    : new("other");
            """));
        Assert.Equal(1, Run(project).Errors);
        Assert.Contains(project.EventLines, line => line.StartsWith($"error\tIVD2001\t{project.SourceFile}\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("DateTime.UtcNow.Ticks.ToString()")]
    [InlineData("Once")]
    public void A_topology_that_is_another_one_each_time_is_an_error_at_its_resource(string value)
    {
        using var project = new TestProject(PlantSource.With($$"""
                private static readonly string Once = Guid.NewGuid().ToString();
                public UserAssignedIdentity Writer => new("id-" + {{value}});
            """));
        var checks = Run(project);
        Assert.Equal(1, checks.Errors);
        Assert.Equal(("IVD6002", "Writer/Name"), (checks.Findings[0].Id, checks.Findings[0].Path));
        Assert.Contains(project.EventLines, line => line.StartsWith($"error\tIVD6002\t{project.SourceFile}\t", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_that_declares_nothing_is_found_and_no_other_rule_speaks_beside_it()
    {
        using var project = new TestProject(PlantSource.With("""
                private StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
                public ManagementLock Keep => new("keep", LockLevel.CanNotDelete, Archive);
            """));
        Assert.Equal(["IVD6010"], Run(project).Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void What_stands_is_in_the_checks_whether_the_compiler_said_it_or_not()
    {
        using var project = new TestProject(PlantSource.With("""public object Archive => new StorageAccount("plantarchive");"""));
        var finding = Assert.Single(Run(project).Findings);
        Assert.Equal(("IVD6010", FindingSeverity.Warning, "Plant.cs"), (finding.Id, finding.Severity, finding.Place!.File));
    }

    [Fact]
    public void A_finding_of_one_variant_names_it()
    {
        using var project = new TestProject(PlantSource.With("""
                public bool Managed { get; init; }
                public static Plant Old => new();
                public static Plant New => new() { Managed = true };
                public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"] };
                public IotHub Hub => new("plant-hub")
                {
                    Identity = Managed ? Identity.SystemAssigned : null,
                    Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry"))],
                };
                public RoleAssignment Writes => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
            """));
        Assert.Equal(1, Run(project, ("variant", "Old")).Errors);
        Assert.Contains(project.EventLines, line => line.EndsWith("(variant Old)", StringComparison.Ordinal));
        Assert.Equal(0, Run(project, ("variant", "New")).Errors);
    }

    private static PlanChecks Run(TestProject project, params (string Name, string Value)[] fields)
    {
        var execution = project.Execution(fields);
        return new TopologyChecks(project.Request(fields), project.Events, execution).Run(Assert.Single(execution.Chosen()));
    }
}
