using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Host.Execution;

/// <summary>Places as plans hold them (relative to the project, on every machine the same) and as people click them.</summary>
internal sealed class ProjectPlaces(HostRequest request)
{
    public SourcePlace? Relative(FilePlace? place) =>
        place is null ? null : new(Path.GetRelativePath(request.ProjectFolder, place.File).Replace('\\', '/'), place.Line);

    public FilePlace? Absolute(SourcePlace? place) =>
        place is null ? null : new(Path.GetFullPath(Path.Combine(request.ProjectFolder, place.File)), place.Line);
}
